//! What payments are made of, against tables worked by hand: accounts, references, client codes, sums in words.

use proptest::prelude::*;
use rstest::rstest;

use plico::codes::bollettino::Payload;
use plico::codes::bollettino::Riga;
use plico::codes::epc::Reason;
use plico::codes::epc::Transfer;
use plico::domain::bollettino::Bollettino;
use plico::domain::bollettino::CodiceCliente;
use plico::domain::bollettino::Dati;
use plico::domain::bollettino::MOST;
use plico::domain::bollettino::Rata;
use plico::domain::bollettino::Refused;
use plico::domain::bollettino::Td;
use plico::domain::iban::ContoPostale;
use plico::domain::iban::Iban;
use plico::domain::importi::Centesimi;
use plico::domain::lettere;
use plico::domain::rf::Rf;
use plico::domain::riservato::Riservato;

use crate::harness::cases;
use crate::harness::rows;

#[test]
fn sums_are_told_in_words() {
    for row in rows("lettere.csv") {
        let importo = Centesimi::new(row[0].parse().unwrap());
        assert_eq!(lettere::italiano(importo).unwrap_or_default(), row[1]);
        assert_eq!(lettere::tedesco(importo).unwrap_or_default(), row[2]);
    }
}

#[test]
fn ibans_check_and_name_their_postal_account() {
    for row in rows("iban.csv") {
        let iban = Iban::parse(&row[0]);
        assert_eq!(iban.as_ref().map(Iban::grouped).unwrap_or_default(), row[1], "{row:?}");
        let conto = iban.and_then(|it| it.postal_account());
        assert_eq!(conto.as_ref().map_or("", ContoPostale::as_str), row[2], "{row:?}");
    }
}

#[test]
fn postal_accounts_have_an_iban() {
    for row in rows("conti_postali.csv") {
        let iban = ContoPostale::new(&row[1]).and_then(|it| Iban::of_postal_account(&row[0], &it));
        assert_eq!(iban.as_ref().map_or("", Iban::as_str), row[2], "{row:?}");
    }
    assert_eq!(ContoPostale::new("1007214826").unwrap().short(), "1007214826");
}

#[test]
fn references_are_made_and_read_back() {
    for row in rows("rf.csv") {
        let rf = Rf::of(&row[0]);
        assert_eq!(rf.as_ref().map(Rf::grouped).unwrap_or_default(), row[1], "{row:?}");
        assert_eq!(rf.as_ref().and_then(|it| Rf::parse(&it.grouped())), rf);
    }
    // The sample of pagoPA's own guide does not check.
    assert_eq!(Rf::parse("RF23 5674 8393 7849 4505 5087 5"), None);
    assert_eq!(Rf::parse("RF1"), None);
}

#[test]
fn client_codes_end_with_their_remainder() {
    for row in rows("codici_cliente.csv") {
        let codice = CodiceCliente::new(&row[0]);
        assert_eq!(codice.as_ref().map_or("", CodiceCliente::as_str), row[1], "{row:?}");
        assert_eq!(codice.as_ref().and_then(|it| CodiceCliente::parse(it.as_str())), codice);
    }
    for row in rows("codici_atto.csv") {
        let rata = match row[3].as_str() {
            "5" => Rata::Entro5,
            "60" => Rata::Entro60,
            _ => Rata::Oltre60,
        };
        let codice = CodiceCliente::of_act(&row[0], row[1].parse().unwrap(), &row[2], rata);
        assert_eq!(codice.as_ref().map_or("", CodiceCliente::as_str), row[4], "{row:?}");
    }
    assert_eq!(CodiceCliente::parse("012026242500001984"), None);
}

/// Another issuer makes its 16 digits of what it has and a 9, the last 16 of it or zeros before.
#[rstest]
#[case("025257650095110", "025257650095110900")]
#[case("12026242500001", "012026242500001985")]
fn client_codes_of_another_issuer(#[case] own: &str, #[case] expected: &str) {
    let free = format!("{:0>16}", format!("{own}9"));
    assert_eq!(CodiceCliente::new(&free).unwrap().as_str(), expected);
}

/// A pre-marked slip that may be printed.
fn dati() -> Dati {
    Dati {
        td: Td::T896,
        conto: ContoPostale::new("1007214826").unwrap(),
        intestato: "Comune di Roccaverde".to_owned(),
        iban: Iban::parse("IT15L0760117400001007214826"),
        importo: Some(Centesimi::new(22_155)),
        codice: CodiceCliente::parse("012026242500001985"),
        causale: "Verbale CdS V 118/2026".to_owned(),
        scadenza: "entro 5 giorni".to_owned(),
        eseguito_da: Riservato::new(vec!["Rossi Mario".to_owned()]),
        autorizzazione: "AUT. DB/0000/XXX 00000 DEL 01/01/2026".to_owned(),
    }
}

/// A way to spoil a slip.
type Spoil = fn(&mut Dati);

#[test]
fn a_slip_that_may_not_be_printed_is_refused() {
    let cases: [(Spoil, Refused); 12] = [
        (|it| it.autorizzazione.clear(), Refused::NoAuthorisation(Td::T896)),
        (|it| (it.td, it.autorizzazione) = (Td::T674, " ".to_owned()), Refused::NoAuthorisation(Td::T674)),
        (|it| (it.td, it.autorizzazione) = (Td::T451, String::new()), Refused::NoAuthorisation(Td::T451)),
        (|it| it.codice = None, Refused::NoCode(Td::T896)),
        (|it| (it.td, it.codice) = (Td::T674, None), Refused::NoCode(Td::T674)),
        (|it| it.importo = None, Refused::NoSum(Td::T896)),
        (|it| it.importo = Some(Centesimi::ZERO), Refused::Sum),
        (|it| it.importo = MOST.checked_add(Centesimi::new(1)), Refused::Sum),
        (|it| it.causale = "x".repeat(61), Refused::Line),
        (|it| it.intestato = "x".repeat(61), Refused::Line),
        (|it| it.eseguito_da = Riservato::new(vec![String::new(); 4]), Refused::Line),
        (|it| it.iban = Iban::parse("IT90C0760103200000063470009"), Refused::OtherAccount),
    ];
    assert!(Bollettino::new(dati()).is_ok());
    for (index, (spoil, expected)) in cases.into_iter().enumerate() {
        let mut spoilt = dati();
        spoil(&mut spoilt);
        assert_eq!(Bollettino::new(spoilt), Err(expected), "case {index}");
    }
    // A blank slip is anybody's, and an account of a bank says nothing of the postal one.
    for allow in [
        (|it| (it.td, it.autorizzazione) = (Td::T123, String::new())) as Spoil,
        |it| it.iban = Iban::parse("IT93U0538703222000000001920"),
        |it| (it.td, it.importo) = (Td::T674, None),
        |it| it.importo = Some(MOST),
    ] {
        let mut allowed = dati();
        allow(&mut allowed);
        assert!(Bollettino::new(allowed).is_ok());
    }
    assert!(!format!("{:?}", Bollettino::new(dati()).unwrap()).contains("Rossi"));
}

#[test]
fn each_type_has_the_fields_of_its_code_line() {
    let line = |td: Td| {
        let Riga { codice, importo, conto, td } = Riga::of(&Bollettino::new(Dati { td, ..dati() }).unwrap());
        let fields = [codice, importo, conto, Some(td)];
        fields.map(|it| it.unwrap_or_default()).join(" ")
    };
    assert_eq!(line(Td::T896), "<012026242500001985> 00000221+55> 001007214826< 896>");
    assert_eq!(line(Td::T674), "<012026242500001985>  001007214826< 674>");
    assert_eq!(line(Td::T451), "  001007214826< 451>");
    assert_eq!(line(Td::T123), "   123>");
    for td in Td::ALL {
        let slip = Bollettino::new(Dati { td, ..dati() }).unwrap();
        assert_eq!(Riga::parse(&line(td)), Some(Riga::of(&slip)));
        assert_eq!(Payload::of(&slip).is_some(), td == Td::T896);
        assert_eq!(Td::parse(td.as_str()), Some(td));
    }
}

#[rstest]
#[case("<012026242500001984>00000221+55>001007214826<896>")]
#[case("<012026242500001985>0000022155>001007214826<896>")]
#[case("<012026242500001985>001007214826<896>")]
#[case("<012026242500001985>00000221+55>001007214826<674>")]
#[case("012026242500001985>00000221+55>001007214826<896>")]
#[case("<012026242500001985>00000221+55>001007214826<896")]
#[case("001007214826<123>")]
#[case("001007214826<897>")]
#[case("è>")]
#[case("")]
fn a_code_line_that_is_none(#[case] line: &str) {
    assert_eq!(Riga::parse(line), None);
}

#[rstest]
#[case("18012026242500001985120010072148261000000221553897")]
#[case("18012026242500001984120010072148261000000221553896")]
#[case("18012026242500001985130010072148261000000221553896")]
#[case("1801202624250000198512001007214826100000022155389")]
#[case("1801202624250000198512001007214826100000022155389A")]
#[case("")]
fn a_payload_that_is_none(#[case] digits: &str) {
    assert_eq!(Payload::decode(digits), None);
}

fn transfer() -> Transfer {
    Transfer {
        bic: "ABCDITMMXXX".to_owned(),
        beneficiary: "Comune di Roccaverde".to_owned(),
        iban: Iban::parse("IT93U0538703222000000001920").unwrap(),
        importo: Centesimi::new(22_155),
        reason: Reason::Text("Verbale CdS".to_owned()),
    }
}

#[test]
fn a_transfer_that_does_not_fit_has_no_text() {
    let cases: [fn(&mut Transfer); 8] = [
        |it| it.bic = "ABCDIT".to_owned(),
        |it| it.bic = "ABCD1TMM".to_owned(),
        |it| it.beneficiary.clear(),
        |it| it.beneficiary = "x".repeat(71),
        |it| it.beneficiary = "Comune\ndi Roccaverde".to_owned(),
        |it| it.importo = Centesimi::ZERO,
        |it| it.importo = Centesimi::new(100_000_000_000),
        |it| it.reason = Reason::Text("x".repeat(141)),
    ];
    for (index, spoil) in cases.iter().enumerate() {
        let mut spoilt = transfer();
        spoil(&mut spoilt);
        assert_eq!(spoilt.encode(), None, "case {index}");
    }
}

/// Others write sums and versions otherwise.
#[rstest]
#[case("BCD\n001\n1\nSCT\nABCDITMM\nX\nIT93U0538703222000000001920\nEUR29.4\n\n\ny", Some(2_940))]
#[case("BCD\r\n002\r\n1\r\nSCT\r\n\r\nX\r\nIT93U0538703222000000001920\r\nEUR29", Some(2_900))]
#[case("BCD\n003\n1\nSCT\n\nX\nIT93U0538703222000000001920\nEUR29", None)]
#[case("BCD\n002\n1\nSCT\n\nX\nIT93U0538703222000000001921\nEUR29", None)]
#[case("BCD\n002\n1\nSCT\n\nX\nIT93U0538703222000000001920\nEUR29.123", None)]
#[case("BCD\n002\n1\nSCT\n\nX\nIT93U0538703222000000001920\nEUR0", None)]
#[case("BCD\n002\n1\nSCT\n\nX\nIT93U0538703222000000001920\nEUR1\n\nRF00123", None)]
fn transfers_of_other_issuers(#[case] text: &str, #[case] cents: Option<u64>) {
    assert_eq!(Transfer::decode(text).map(|it| it.importo.cents()), cents);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn payloads_are_read_back(free in "[0-9]{16}", conto in 1_u64..1_000_000_000_000, cents in 0..=MOST.cents()) {
        let payload = Payload {
            codice: CodiceCliente::new(&free).unwrap(),
            conto: ContoPostale::new(&conto.to_string()).unwrap(),
            importo: Centesimi::new(cents),
            td: Td::T896,
        };
        let digits = payload.encode().unwrap();
        prop_assert_eq!(digits.len(), plico::codes::bollettino::LENGTH);
        prop_assert_eq!(Payload::decode(&digits), Some(payload));
    }

    #[test]
    fn a_wrong_digit_of_a_client_code_is_seen(free in "[0-9]{16}", at in 0_usize..18, to in "[0-9]") {
        let mut code = CodiceCliente::new(&free).unwrap().as_str().to_owned();
        prop_assume!(code[at..=at] != to);
        code.replace_range(at..=at, &to);
        prop_assert_eq!(CodiceCliente::parse(&code), None);
    }

    #[test]
    fn no_two_acts_have_one_client_code(
        one in (0_u8..100, 2000_u16..2100, 0_u32..1_000_000_000, 0_usize..3),
        other in (0_u8..100, 2000_u16..2100, 0_u32..1_000_000_000, 0_usize..3),
    ) {
        let rate = [Rata::Entro5, Rata::Entro60, Rata::Oltre60];
        let code = |(ambito, anno, numero, rata): (u8, u16, u32, usize)| {
            CodiceCliente::of_act(&format!("{ambito:02}"), anno, &numero.to_string(), rate[rata]).unwrap()
        };
        prop_assert_eq!(code(one) == code(other), one == other);
    }

    #[test]
    fn transfers_are_read_back(cents in 1_u64..100_000_000_000, text in "[ -~àèéìòù]{1,140}", bic in "[A-Z]{6}[A-Z0-9]{2}") {
        let transfer = Transfer { bic, importo: Centesimi::new(cents), reason: Reason::Text(text), ..transfer() };
        prop_assert_eq!(Transfer::decode(&transfer.encode().unwrap()), Some(transfer));
    }

    #[test]
    fn postal_ibans_are_read_back(cab in "[0-9]{5}", conto in 1_u64..1_000_000_000_000) {
        let conto = ContoPostale::new(&conto.to_string()).unwrap();
        let iban = Iban::of_postal_account(&cab, &conto).unwrap();
        prop_assert_eq!(Iban::parse(iban.as_str()).and_then(|it| it.postal_account()), Some(conto));
    }

    /// Every number has words of its own.
    #[test]
    fn words_tell_sums_apart(one in 0_u64..100_000_000_000, other in 0_u64..100_000_000_000) {
        prop_assume!(one != other);
        let (one, other) = (Centesimi::new(one), Centesimi::new(other));
        prop_assert_ne!(lettere::italiano(one), lettere::italiano(other));
        prop_assert_ne!(lettere::tedesco(one), lettere::tedesco(other));
    }
}
