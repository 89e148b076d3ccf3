"""The data layer: records, tables, the store and the vault."""
