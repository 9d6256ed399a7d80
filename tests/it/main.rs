//! What the program must do.
