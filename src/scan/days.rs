//! Possible days and who reads them: every reader scores candidates, none spells freely.
