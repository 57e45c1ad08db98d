//! What a card says as a whole: its outcome, its days, what is missing or impossible.
