//! plico turns a *lotto* of verbali into print that a print room can feed to its inserter, and proves it.
//!
//! # Bird's eye
//!
//! A command of the Polizia Locale hands over a folder or a zip of tables. [`intake`] reads them into acts and
//! *rilievi*; [`compose`] lays each act out with a model that the command has approved; [`press`] writes the pages
//! into batches, draws the codes, lists what every envelope holds, and can read a batch back from its pixels. Those
//! three are *stages*: values in, values out. [`jobs`] is the shell around them, the only place where they meet disk,
//! ledger, clock and threads; [`cli`] and [`web`] are doors onto the jobs.
//!
//! ```text
//! lotto → files → intake → (sorted runs on disk) → compose → press → stampa/, distinte/, manifest.json
//!                    ↓                                          ↓
//!               rilievi.csv                       raster → codes → press::readback
//! ```
//!
//! # Where to begin
//!
//! - [`jobs::render`]: the main job, from lot to folder; [`jobs::pipeline`] is how it uses all cores and keeps order.
//! - [`intake::atto::read`]: what becomes of the rows of one act, as a function of them alone.
//! - [`domain::importi`]: the sums that an act offers; [`domain::dovuto`]: which of them is due on a day and why;
//!   [`domain::integrazione`]: what the payments were, and what they leave.
//! - [`compose::engine::Engine`]: a model loaded once, records laid out one at a time; [`compose::form`]: the short
//!   way, by boxes that were measured once.
//! - [`press::batch::Batch`]: the one writer of a print file; [`press::readback`] and [`press::conforme`]: its opposite.
//! - [`compose::carta`]: a card measured as it was laid out, so that what is printed can be read back.
//! - [`jobs::operazioni`]: what happens to a rendered lot until the carrier has it, as facts in a row.
//! - [`procedure::fascicolo::fold`]: what the facts of an act mean; [`jobs::spiega`] tells it in words.
//! - [`codes::segno::Segno`]: where a sheet belongs.
//!
//! # Rooms, from the ground up
//!
//! - [`domain`]: the trade as types: atto, soggetto, indirizzo, importi, calendario, tariffa, paese, carta, esito.
//! - [`hash`]: fingerprints of what is read, written or approved.
//! - [`files`]: every touch of the disk: whole or not at all.
//! - [`raster`]: a PDF as grey pixels and raw operators.
//! - [`shipped`]: models, profiles, sentences and fonts inside the binary.
//! - [`locale`]: the sentences that people read.
//! - [`codes`]: everything machine-readable, written and read in the same file.
//! - [`fatti`]: what happened to an act, in the form the ledger keeps.
//! - [`ledger`]: the facts in SQLite or PostgreSQL, append-only and chained; what is understood of them, disposable.
//! - [`intake`]: a lot's rows into acts and rilievi.
//! - [`compose`]: record, model and sentences into pages; the typesetter lives here.
//! - [`press`]: pages into sheets, plichi, batches, distinte and manifest; and a batch read back.
//! - [`flussi`]: what is exchanged with other bases, written and read in the same file.
//! - [`scan`]: pictures of cards that came back into codes, zones, days and outcomes; doubt is one of its results.
//! - [`pec`]: messages of certified mail, written, and judged: signature, kind, what they certify, where a service stands.
//! - [`maker`]: cards as they come back, made with their truth beside, and receipts of a provider that is none, for tests and
//!   the demonstration.
//! - [`procedure`]: facts about an act into its state, its dates, the sums due, the next steps.
//! - [`jobs`]: check, render, copies, verify, reprint, pull, handover, cards, pec, sample, approve, init, demo; mail servers
//!   are spoken to in [`jobs::posta`] alone.
//! - [`web`]: the pages: one table of paths and of who may take them, a function for each.
//! - [`cli`]: one file a verb, one exit code for the whole.
//!
//! Arrows point down only, no stage sees another but for the pages that compose hands to the press, and a crate from
//! outside is used in one room. `tests/it/tidy.rs` has the tables and fails on anything else.
//!
//! # Invariants
//!
//! 1. A row is never dropped: it becomes a record or a rilievo, and the counts sum to what came in
//!    (`righe = atti + scartati`; `destinatari = plichi + pec + trattenuti + destinatari_scartati`; for each file
//!    `righe = usate + in_rilievo`).
//! 2. Same lot, models, fonts, profiles, ledger and date: the same bytes, on any number of threads. No clock, no
//!    randomness and no order of a hash map below [`jobs`].
//! 3. Money is whole cents, promised lengths are whole micrometres; [`domain`] and [`codes`] hold no float.
//! 4. The ledger is append-only: facts are added, never edited, and the database itself refuses otherwise.
//! 5. Nothing is printed for real whose model is not approved as this very hash; anything else says BOZZA on every
//!    page and has no valid codes.
//! 6. No personal datum in errors, logs, panics or file names; the manifest and the lists of plichi hold ids only.
//! 7. Nothing but the address, and the codes which the envelope's profile admits, stands in the window.
//! 8. The text of an act, its table, its QR and its Data Matrix say the same sum, because they come from one number.
//! 9. An output folder appears whole or not at all; what is spilled on the way is private and goes away on every exit.
//! 10. Memory does not grow with the lot.
//! 11. A page filled the short way is the page that the typesetter lays out, glyph by glyph.
//! 12. A piece is in one live batch at most; inserted, spoiled, pulled and missing ones sum to those that were printed.
//! 13. A certified message is kept, and the attempt to send it is a fact, before its first byte leaves; what may have left is
//!     never sent again but by a person's word, and nothing on a mail server is changed.
//!
//! # What cuts across
//!
//! - **What is wrong** comes in three kinds, never mixed. A *rilievo* is about the data: it has a stable code, a row
//!   and a sentence, and the rest goes on. An *error* is a step that cannot be done: one enum a room, the cause in
//!   `source` and never in the text; it stops the job whole. A *bug* is an `expect` that says why it cannot happen.
//! - **Time**: the clock is read in [`jobs::clock`] alone. Whatever is printed depends on the date of the lot.
//! - **Money**: [`domain::importi`] recomputes what an act owes from its violations and holds the lot's sums against
//!   it; nothing is rounded but where the norm says how.
//! - **Privacy**: values about people print `…` under `{:?}`
//!   ([`domain::riservato`]); spilled runs are files without a name; ids alone make file names.
//! - **Determinism**: workers may finish in any order, writers take their pieces in the order of the lot; what the
//!   outside numbers (jobs, registered letters) is kept in the ledger, so that rendering again finds it again.
//! - **Language**: nouns of the trade are Italian, on the list in [`domain`]; everything else is English. What
//!   operators read is Italian and comes from [`locale`], from profiles, or from the doors.
//! - **Profiles**: what varies between envelopes, carriers, tariffs, countries, bodies and layouts is a TOML file that
//!   [`jobs::project`] finds: on the command line, in the project, on the machine, in the binary.

pub mod cli;
pub mod codes;
pub mod compose;
pub mod domain;
pub mod fatti;
pub mod files;
pub mod flussi;
pub mod hash;
pub mod intake;
pub mod jobs;
pub mod ledger;
pub mod locale;
pub mod maker;
pub mod pec;
pub mod press;
pub mod procedure;
pub mod raster;
pub mod scan;
pub mod shipped;
pub mod web;
