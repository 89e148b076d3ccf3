"""What a text means, as vectors: the encoder, the passages it reads, an index of their signs.

Importing this package costs nothing: numpy, onnxruntime and tokenizers are imported when the
encoder is loaded or an index is filled, so never before a journal is open.
"""

import os

# Read when numpy is first imported: a second thread for products this small only spins, and takes
# a core away from whoever types.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
