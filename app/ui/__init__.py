"""The windows, pages and widgets a person sees; speaks to services, never to storage."""
