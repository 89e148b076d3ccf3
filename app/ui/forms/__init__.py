"""One editor per kind of question, and the state of a form behind them."""
