//! One test binary; each file is a room.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "tests lay out lots and read their own switch")]

/// Scanned sides into cards, cards to the pieces that were sent.
mod abbina;
mod allegati;
/// What scanners put into folders, taken in whatever happens.
mod arrivi;
/// The order in which acts wait for the C.P.L.'s go-ahead.
mod attese;
/// The C.P.L.'s go-ahead for steps of acts.
mod autorizza;
/// What waits for that go-ahead, shown and decided on a page.
mod autorizza_pagina;
/// Postal slips and transfers on paper: read by eye and by machine, and measured.
mod bollettini;
/// Files handed over on the pages, and what becomes of them.
mod caricati;
/// Profiles of cards that have none, drafted from scans.
mod carta_nuova;
/// Models of cards, and the profiles by which they are read.
mod carte;
/// Advices of receipt that the sender prints.
mod cartoline;
mod cli;
/// Where ledgers of tests live: files, and a PostgreSQL server of our own.
mod cluster;
mod codes;
mod compose;
mod conforme;
/// The verbs of the ledger, with acts that were printed.
mod consegna;
/// What lies beside the ledger at the end of retention.
mod conservazione;
/// Accounts, references, client codes, sums in words.
mod conti;
mod copies;
/// Paper of the C.P.L.: receipt, count, return.
mod custodia;
mod damage;
/// Licence points.
mod decurtazioni;
/// Paper verbali and declarations, keyed.
mod digita;
mod domain;
/// What acts cost, worked by hand.
mod dovuto;
/// Tables that people bring in by hand.
mod entrate;
/// The ledger proves itself, and names what is damaged.
mod esame;
/// An act taken away whole.
mod esporta;
mod estero;
/// Made cards as files, with their truth.
mod fabbrica;
/// Acts in the ledger: from lots, prints and outcomes to what is due and its documents.
mod fascicoli;
/// Monthly and daily reports out of facts.
mod fasi;
mod fogli;
/// The short way to a page.
mod form;
/// Packages for the gestionale.
mod gestionale;
mod harness;
/// Flows of payments, read.
mod incassi;
mod intake;
mod killed;
/// The ledger on both databases.
mod ledger;
/// Letters instead of the acts' own models, with the fields that a lot gives.
mod lettere;
/// The reader of days, against made days and what a desk confirmed.
mod lettore;
/// Acts in the language of their reader.
mod lingue;
/// The carrier's lists, their totals and boxes, and the lot's report.
mod liste;
/// Service levels of a contract: clocks, penalties, billing.
mod livelli;
/// Service levels of a project: tickets, and the facts of acts, by the program.
mod livelli_registro;
/// Days made on sheets, read and weighed.
mod made_days;
/// Cards as they come back: hands, stamps, wear, scanners.
mod maker;
/// Models of files, languages, samples.
mod modelli;
mod operazioni;
/// Payments from outside onto their acts.
mod pagamenti;
/// Messages of certified mail, judged.
mod pec;
/// PDFs signed, checked by others.
mod pec_firme;
/// What goes wrong between us and a provider of certified mail.
mod pec_guasti;
/// The book of certified addresses, and who goes by it.
mod pec_rubrica;
/// The service of certified mail over servers that others wrote.
mod pec_server;
/// The service of certified mail, from a lot to its report, through a provider that serves nobody.
mod pec_servizio;
/// Packages for digital preservation, read by others.
mod pec_versamento;
/// The backlog taken over.
mod pregresso;
mod press;
/// Facts of an act, folded: service, terms, money, next steps; and told in words.
mod procedura;
mod profili;
/// Scans in every form, whole and cut, and files made to do harm.
mod quadro;
/// Reports of the work, their forms and numbers.
mod rapporti;
mod raster;
mod registro;
mod render;
mod renderers;
mod requisiti;
/// Receipts of certified mail, by the clock of Rome.
mod ricevute;
/// Approvals with their pages, carried over to another engine or other fonts.
mod riporto;
/// Digital returns of carriers: what they say, and whether their signature holds.
mod ritorni;
/// Digital returns in the ledger, and against what cards say.
mod ritorni_registro;
/// From enforceable acts to the collector and back.
mod ruolo;
/// Acts on their way to the ruolo.
mod ruolo_atti;
mod sample;
/// Questions to other bases and their answers.
mod scambi;
/// Codes of a page, cards of a bed, and how a card lies.
mod scan_codes;
/// Days of a card: spelling, agreement, stories, outcomes.
mod scan_days;
/// Zones of a card: boxes, ink, printed lines.
mod scan_zones;
/// Scans into outcomes, from the command line.
mod scansione;
/// Scans against the ledger: carriers' files, boxes, other papers, plates, manifests alone.
mod scansione_registro;
/// Several processes on one ledger, killed ones, and a full disk.
mod scrittori;
/// The second look at a sample of settled cards.
mod seconda;
/// Documents that follow from acts in the ledger.
mod seguiti;
/// The table at which the profile of an unknown card is drawn.
mod tavola;
mod tidy;
mod verapdf;
mod verify;
mod web;
mod workshop;
