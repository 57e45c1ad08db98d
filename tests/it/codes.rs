//! Codes: vectors of the field, and what is written can be read back from pixels.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use rstest::rstest;

use plico::codes;
use plico::codes::Kind;
use plico::codes::Matrix;
use plico::codes::Symbol;
use plico::codes::Symbology;
use plico::codes::avviso;
use plico::codes::avviso::Postale;
use plico::codes::bollettino::Payload;
use plico::codes::bollettino::Riga;
use plico::codes::code128;
use plico::codes::datamatrix;
use plico::codes::datamatrix::Shape;
use plico::codes::epc::Reason;
use plico::codes::epc::Transfer;
use plico::codes::qr;
use plico::codes::raccomandata::Check;
use plico::codes::raccomandata::Numero;
use plico::codes::raccomandata::Pairing;
use plico::codes::raccomandata::Series;
use plico::codes::s10::S10;
use plico::codes::segno;
use plico::codes::segno::Fields;
use plico::codes::segno::Segno;

use crate::harness::cases;

// Vectors.

#[rstest]
fn case(#[files("tests/cases/codes/*.case")] path: PathBuf) {
    let text = fs::read_to_string(&path).unwrap();
    let mut sections = text.split("\n-- ").skip(1).map(|part| part.split_once(" --\n").unwrap());
    let (code, input) = sections.next().unwrap();
    let (_, expected) = sections.next().unwrap();
    let input = input.trim_end_matches('\n');
    assert_eq!(read_vector(code, input), expected.trim_end_matches('\n'));
}

/// Reads the input of a case, checks that writing gives it back, and shows what it says.
fn read_vector(code: &str, input: &str) -> String {
    match code {
        "segno" => {
            let segno = Segno::decode(input).unwrap();
            assert_eq!(segno.encode(), input);
            segno_facts(segno.fields())
        }
        "qr" => {
            let qr = avviso::parse_qr(input).unwrap();
            assert_eq!(avviso::qr_payload(qr.notice, qr.cf_ente, qr.cents).unwrap(), input);
            format!("notice {}\ncf_ente {}\ncents {}", qr.notice, qr.cf_ente, qr.cents)
        }
        "dm" => {
            let postale = avviso::parse_dm(input).unwrap();
            assert_eq!(avviso::dm_payload(&postale).unwrap(), input);
            postale_facts(&postale)
        }
        "dm letto" => postale_facts(&avviso::parse_dm(input).unwrap()),
        "bollettino" => {
            let payload = Payload::decode(input).unwrap();
            assert_eq!(payload.encode().unwrap(), input);
            let Payload { codice, conto, importo, td } = &payload;
            let (codice, conto, td) = (codice.as_str(), conto.as_str(), td.as_str());
            format!("codice {codice}\nconto {conto}\ncents {}\ntd {td}", importo.cents())
        }
        "riga" => {
            let Riga { codice, importo, conto, td } = Riga::parse(input).unwrap();
            let [codice, importo, conto] = [codice, importo, conto].map(|it| it.unwrap_or_else(|| "-".to_owned()));
            format!("codice {codice}\nimporto {importo}\nconto {conto}\ntd {td}")
        }
        "epc" => {
            let transfer = Transfer::decode(input).unwrap();
            assert_eq!(transfer.encode().unwrap(), input);
            let Transfer { bic, beneficiary, iban, importo, reason } = &transfer;
            let reason = match reason {
                Reason::Reference(rf) => format!("riferimento {}", rf.as_str()),
                Reason::Text(text) => format!("causale {text}"),
            };
            let (iban, cents) = (iban.as_str(), importo.cents());
            format!("bic {bic}\nbeneficiary {beneficiary}\niban {iban}\ncents {cents}\n{reason}")
        }
        "code128" => {
            let values = code128::values(input).unwrap();
            values.iter().map(u8::to_string).collect::<Vec<_>>().join(" ")
        }
        "s10" => {
            let number = S10::decode(input).unwrap();
            assert_eq!(number.encode(), input);
            format!("{} {}", number.service(), number.country().unwrap_or("nessuno"))
        }
        "piego" => {
            let piego = Numero::parse(input).unwrap();
            let known = [Pairing::SEVEN_SIX, Pairing::TWO_THREE];
            let (pairing, ar) = known.iter().find_map(|it| Some((it, it.ar(piego)?))).unwrap();
            assert_eq!(pairing.piego(ar), Some(piego));
            assert!(piego.may_pair_with(ar));
            ar.to_string()
        }
        other => panic!("no vector is called `{other}`"),
    }
}

fn segno_facts(fields: &Fields) -> String {
    let Fields { job, batch, piece, foglio, fogli, feeders, stock, flags, peso, generation } = fields;
    format!(
        "job {job}\nbatch {batch}\npiece {piece}\nfoglio {foglio}\nfogli {fogli}\nfeeders {feeders}\n\
         stock {stock}\nflags {flags}\npeso {peso}\ngeneration {generation}"
    )
}

fn postale_facts(postale: &Postale<'_>) -> String {
    let Postale { notice, conto, cents, cf_ente, cf_debitore, nome, causale } = postale;
    format!(
        "notice {notice}\nconto {conto}\ncents {cents}\ncf_ente {cf_ente}\ncf_debitore {cf_debitore}\n\
         nome {nome}\ncausale {causale}"
    )
}

// Names.

#[test]
fn names_are_those_of_the_plichi_file() {
    let kinds = Kind::ALL.map(Kind::as_str).join(" ");
    assert_eq!(kinds, "segno atto piego ar avviso_qr avviso_dm bollettino_c128 bollettino_dm epc_qr omr");
    let symbologies = Symbology::ALL.map(Symbology::as_str).join(" ");
    assert_eq!(symbologies, "DataMatrix QRCode Code128 ITF Code39 none");
    assert!(Kind::ALL.iter().all(|&kind| Kind::parse(kind.as_str()) == Some(kind)));
    assert!(Symbology::ALL.iter().all(|&it| Symbology::parse(it.as_str()) == Some(it)));
    assert_eq!(Kind::parse("Segno"), None);
}

// Sizes that a norm or a machine fixes.

#[test]
fn sizes_are_fixed_where_they_must_be() {
    let side = |kind: Kind, payload: &str| match kind.encode(payload).unwrap() {
        Symbol::Matrix(matrix) => (matrix.width(), matrix.height()),
        Symbol::Bars(_) => panic!("{kind:?} is a matrix"),
    };
    assert_eq!(side(Kind::Segno, "20260042000100000170102001210EBE4"), (24, 24));
    assert_eq!(side(Kind::Segno, &"Z".repeat(33)), (24, 24));
    assert_eq!(side(Kind::AvvisoQr, "PAGOPA|002|301000000000000144|00135880425|2940"), (33, 33));
    assert_eq!(side(Kind::AvvisoQr, "PAGOPA|002|301000000000000144|00135880425|9999999999"), (33, 33));
    assert_eq!(side(Kind::BollettinoDm, "18012026242500001985120010072148261000000221553896"), (48, 16));
    assert_eq!(side(Kind::AvvisoDm, &postal("ROSSI MARIO", "VERBALE CDS V/1/2026")), (48, 48));
    let bars = Kind::BollettinoC128.encode("18012026242500001985120010072148261000000221553896").unwrap();
    assert_eq!(bars.width(), 310);
}

/// A postal payload of the synthetic notice with these texts.
fn postal(nome: &str, causale: &str) -> String {
    avviso::dm_payload(&Postale {
        notice: "301000000000000144",
        conto: "1007214826",
        cents: 2940,
        cf_ente: "00135880425",
        cf_debitore: "RSSMRA85T10A562S",
        nome,
        causale,
    })
    .unwrap()
}

#[test]
fn postal_symbol_stays_within_52_with_the_worst_texts() {
    let causali = ["A1".repeat(55), "V/1-2.".repeat(20), "0a,B:".repeat(22), "'-&,.:/".repeat(15), "7".repeat(110)];
    for causale in causali {
        let Ok(Symbol::Matrix(matrix)) = Kind::AvvisoDm.encode(&postal(&causale, &causale)) else {
            panic!("no symbol for {causale}");
        };
        assert!(matrix.width() <= 52, "{} for {causale}", matrix.width());
    }
}

// What cannot be written is refused, and the reason does not quote the payload.

#[rstest]
#[case(Symbology::DataMatrix, "è", "cannot write character 1 of the payload as DataMatrix")]
#[case(Symbology::Code128, "AB\t", "cannot write character 3 of the payload as Code128")]
#[case(Symbology::Code128, "", "cannot write 0 characters as Code128")]
#[case(Symbology::Itf, "1234567", "cannot write 7 characters as ITF")]
#[case(Symbology::Itf, "1234", "cannot write 4 characters as ITF")]
#[case(Symbology::Itf, "1A", "cannot write character 2 of the payload as ITF")]
#[case(Symbology::Code39, "a", "cannot write character 1 of the payload as Code39")]
#[case(Symbology::None, "1", "cannot write a symbol without a symbology")]
fn refused(#[case] symbology: Symbology, #[case] payload: &str, #[case] expected: &str) {
    assert_eq!(codes::encode(symbology, payload).unwrap_err().to_string(), expected);
}

#[test]
fn too_long_is_refused() {
    assert!(datamatrix::encode(&"Z".repeat(55), Shape::Square24).is_err());
    assert!(datamatrix::encode(&"Z".repeat(2400), Shape::Square).is_err());
    assert!(qr::encode(&"z".repeat(63), qr::Size::Version4).is_err());
    assert!(qr::encode(&"z".repeat(2332), qr::Size::Smallest).is_err());
}

// The segno.

fn any_segno() -> impl Strategy<Value = Segno> {
    let place = (1_u8..=99).prop_flat_map(|fogli| (1..=fogli, Just(fogli)));
    let rest = (any::<u8>(), 0_u8..36, 0_u8..16, 0_u8..36, 0_u8..36);
    ("[0-9A-Z]{8}", 0_u16..=9_999, 0_u32..=9_999_999, place, rest).prop_map(
        |(job, batch, piece, (foglio, fogli), (feeders, stock, flags, peso, generation))| {
            let fields = Fields { job, batch, piece, foglio, fogli, feeders, stock, flags, peso, generation };
            Segno::new(fields).unwrap()
        },
    )
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn segno_is_read_back(segno in any_segno()) {
        let payload = segno.encode();
        prop_assert_eq!(payload.len(), segno::LENGTH);
        prop_assert_eq!(Segno::decode(&payload), Some(segno));
    }

    #[test]
    fn segno_with_one_character_changed_is_refused(segno in any_segno(), at in 0_usize..33, to in "[0-9A-Za-z ]") {
        let mut payload = segno.encode();
        prop_assume!(payload[at..=at] != to);
        payload.replace_range(at..=at, &to);
        prop_assert_eq!(Segno::decode(&payload), None);
    }

    #[test]
    fn segno_with_flipped_bits_is_refused(segno in any_segno(), at in 0_usize..33, bits in 1_u8..128) {
        let mut payload = segno.encode().into_bytes();
        payload[at] ^= bits;
        prop_assert_eq!(String::from_utf8(payload).ok().and_then(|it| Segno::decode(&it)), None);
    }
}

#[test]
fn segno_fields_that_do_not_fit_are_refused() {
    let good = Segno::decode("20260042000100000170102001210EBE4").unwrap().fields().clone();
    let bad: [fn(&mut Fields); 10] = [
        |it| it.job = "2026004".to_owned(),
        |it| it.job = "2026004a".to_owned(),
        |it| it.batch = 10_000,
        |it| it.piece = 10_000_000,
        |it| it.foglio = 0,
        |it| it.foglio = 3,
        |it| it.fogli = 100,
        |it| it.flags = 16,
        |it| it.stock = 36,
        |it| it.generation = 36,
    ];
    for (index, spoil) in bad.iter().enumerate() {
        let mut fields = good.clone();
        spoil(&mut fields);
        assert_eq!(Segno::new(fields), None, "field {index}");
    }
    assert_eq!(segno::place_flags(1, 2), segno::FIRST);
    assert_eq!(segno::place_flags(2, 2), segno::LAST);
    assert_eq!(segno::place_flags(1, 1), segno::FIRST | segno::LAST);
}

// Notices.

#[test]
fn postal_texts_are_plain_capitals_of_fixed_width() {
    let payload = postal("Jürgen Łukasz Groß-Müller D’Amélie", "Verbale n° V/1/2026 – càncro\n\"<b>#");
    let read = avviso::parse_dm(&payload).unwrap();
    assert_eq!(read.nome, "JURGEN LUKASZ GROSS-MULLER D'AMELIE");
    assert_eq!(read.causale, "VERBALE N  V/1/2026 - CANCRO   B");
    let decomposed = postal("Nguyễn The\u{301}re\u{300}se", "");
    assert_eq!(avviso::parse_dm(&decomposed).unwrap().nome, "NGUYEN THERESE");
    let long = postal(&"ß".repeat(50), &"x".repeat(200));
    assert_eq!(long.len(), avviso::DM_LENGTH);
    assert_eq!(avviso::parse_dm(&long).unwrap().nome, "S".repeat(40));
}

#[test]
fn unknown_debtor_is_anonymous() {
    let postale = Postale {
        notice: "301000000000000144",
        conto: "1",
        cents: 1,
        cf_ente: "00135880425",
        cf_debitore: " ",
        nome: "Rossi Mario",
        causale: "",
    };
    let payload = avviso::dm_payload(&postale).unwrap();
    assert_eq!(avviso::parse_dm(&payload).unwrap().cf_debitore, "ANONIMO");
    assert!(!format!("{postale:?}").contains("Rossi"));
}

#[rstest]
#[case("30100000000000014", "00135880425", 2940)]
#[case("301000000000000144", "0013588042", 2940)]
#[case("301000000000000144", "00135880425", 0)]
#[case("301000000000000144", "00135880425", 10_000_000_000)]
fn notice_without_sense_has_no_payload(#[case] notice: &str, #[case] cf_ente: &str, #[case] cents: u64) {
    assert_eq!(avviso::qr_payload(notice, cf_ente, cents), None);
    let postale = Postale { notice, conto: "1", cents, cf_ente, cf_debitore: "", nome: "", causale: "" };
    assert_eq!(avviso::dm_payload(&postale), None);
}

#[rstest]
#[case("PAGOPA|002|302032002700000251|03334231200|11", Some(11))]
#[case("PAGOPA|002|302032002700000251|03334231200|001", Some(1))]
#[case("PAGOPA|002|000000000000000000|01199250158|0000015000", Some(15_000))]
#[case("PAGOPA|002|123456789012345678|12345678901|1234567801", Some(1_234_567_801))]
#[case("PAGOPA|001|302032002700000251|03334231200|11", None)]
#[case("PAGOPA|002|302032002700000251|03334231200|", None)]
#[case("PAGOPA|002|302032002700000251|03334231200|+1", None)]
#[case("PAGOPA|002|302032002700000251|03334231200|1|1", None)]
fn qr_of_other_issuers(#[case] payload: &str, #[case] cents: Option<u64>) {
    assert_eq!(avviso::parse_qr(payload).map(|qr| qr.cents), cents);
}

#[test]
fn cents_have_at_least_two_digits() {
    let payload = avviso::qr_payload("301000000000000144", "00135880425", 5).unwrap();
    assert_eq!(payload, "PAGOPA|002|301000000000000144|00135880425|05");
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn postal_payload_holds_any_text(nome in ".{0,60}", causale in ".{0,150}", cf in "[A-Z0-9]{0,20}") {
        let payload = avviso::dm_payload(&Postale {
            notice: "301000000000000144",
            conto: "1007214826",
            cents: 2940,
            cf_ente: "00135880425",
            cf_debitore: &cf,
            nome: &nome,
            causale: &causale,
        }).unwrap();
        let read = avviso::parse_dm(&payload).unwrap();
        prop_assert_eq!(avviso::dm_payload(&read), Some(payload.clone()));
    }
}

// Registered numbers.

#[test]
fn registered_numbers_are_read_but_never_judged() {
    assert_eq!(Numero::parse("76001234567-3"), Numero::parse("760012345673"));
    let refused = ["76001234567", "7600123456731", "76001234567a", "7600123456-73", ""];
    assert!(refused.iter().all(|text| Numero::parse(text).is_none()));
    assert_eq!(Pairing::SEVEN_SIX.ar(Numero::parse("681526382199").unwrap()), None);
    assert_eq!(Pairing::new(7, 7, 1), None);
    let (piego, other) = (Numero::parse("781526382190").unwrap(), Numero::parse("681526382299").unwrap());
    assert!(!piego.may_pair_with(other) && !piego.may_pair_with(piego));
}

#[test]
fn series_agree_with_the_numbers_seen() {
    let number = |body, check| Series::new(body, body, check).unwrap().number(0).unwrap().to_string();
    assert_eq!(number("28152638219", Check::Mod9), "281526382192");
    assert_eq!(number("38152638219", Check::Mod9), "381526382193");
    assert_eq!(number("28152638219", Check::Mod11), "281526382192");
    assert_eq!(number("38152638219", Check::Mod11), "381526382193");
    assert_eq!(number("69731980214", Check::Luhn), "697319802149");
}

#[test]
fn series_ends() {
    let series = Series::new("76000000008", "76000000010", Check::Mod9).unwrap();
    let numbers: Vec<String> = (0..5).filter_map(|index| series.number(index)).map(|it| it.to_string()).collect();
    assert_eq!(numbers, ["760000000083", "760000000094", "760000000105"]);
    assert_eq!(series.count(), 3);
    assert_eq!(Series::new("76000000009", "76000000008", Check::Mod9), None);
    assert_eq!(Series::new("7600000000", "76000000008", Check::Mod9), None);
}

#[rstest]
#[case("RR473124828GB")]
#[case("rr473124829GB")]
#[case("RR473124829G")]
#[case("RR47312482xGB")]
fn s10_that_is_not_one(#[case] text: &str) {
    assert_eq!(S10::decode(text), None);
}

#[test]
fn s10_check_digits_that_are_written_otherwise() {
    let check = |serial| S10::new("RR", serial, Some("IT")).unwrap().encode()[10..11].to_owned();
    assert_eq!(check(96_633_102), "0");
    assert_eq!(check(76_129_403), "8");
    assert_eq!(check(71_758), "1");
    assert_eq!(check(0), "5");
}

// From symbol to pixels and back.

/// A symbol as a press and a rasteriser would leave it: grey pixels, edges anywhere between them.
struct Painted {
    grey: Vec<u8>,
    width: usize,
    height: usize,
}

/// How a symbol lies on the pixels.
#[derive(Debug, Clone, Copy)]
struct Print {
    /// Size of a module.
    module_um: u64,
    /// White around the symbol.
    quiet_um: u64,
    /// Where the symbol begins within a pixel, in hundredths.
    offset: (u64, u64),
    /// Pixels per inch.
    dpi: u64,
}

/// Micrometres of an inch: pixels and micrometres meet in units of 1/dpi micrometre.
const INCH_UM: u64 = 25_400;

/// Dark rectangles of a symbol in modules: x, y, width, height.
fn rectangles(symbol: &Symbol) -> Vec<(u64, u64, u64, u64)> {
    match symbol {
        Symbol::Matrix(matrix) => {
            let run = |(x, y, length): (u16, u16, u16)| (x.into(), y.into(), length.into(), 1);
            matrix.runs().map(run).collect()
        }
        Symbol::Bars(bars) => bars.bars().map(|(x, width)| (x.into(), 0, width.into(), 30)).collect(),
    }
}

fn paint(symbol: &Symbol, print: Print) -> Painted {
    let module = print.module_um * print.dpi;
    let quiet = print.quiet_um * print.dpi;
    let (left, top) = (quiet + print.offset.0 * INCH_UM / 100, quiet + print.offset.1 * INCH_UM / 100);
    let rectangles = rectangles(symbol);
    let right = rectangles.iter().map(|it| it.0 + it.2).max().unwrap() * module + left + quiet;
    let bottom = rectangles.iter().map(|it| it.1 + it.3).max().unwrap() * module + top + quiet;
    let (width, height) = ((right / INCH_UM + 1) as usize, (bottom / INCH_UM + 1) as usize);
    let mut ink = vec![0_u64; width * height];
    for (x, y, wide, high) in rectangles {
        for (row, tall) in covered(top + y * module, high * module) {
            for (column, broad) in covered(left + x * module, wide * module) {
                ink[row * width + column] += tall * broad;
            }
        }
    }
    let grey = ink.iter().map(|ink| 255 - (ink * 255 / (INCH_UM * INCH_UM)) as u8).collect();
    Painted { grey, width, height }
}

/// The pixels a length covers, each with how much of it.
fn covered(from: u64, length: u64) -> impl Iterator<Item = (usize, u64)> {
    let to = from + length;
    (from / INCH_UM..=(to - 1) / INCH_UM).map(move |pixel| {
        let (start, end) = (pixel * INCH_UM, (pixel + 1) * INCH_UM);
        (pixel as usize, to.min(end) - from.max(start))
    })
}

fn read(symbology: Symbology, painted: &Painted) -> Option<String> {
    codes::decode(symbology, &painted.grey, painted.width, painted.height)
}

fn any_print(modules_um: std::ops::Range<u64>) -> impl Strategy<Value = Print> {
    (modules_um, 1_u64..12, (0_u64..100, 0_u64..100), 300_u64..=400).prop_map(|(module_um, quiet, offset, dpi)| Print {
        module_um,
        quiet_um: module_um * quiet,
        offset,
        dpi,
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn data_matrix_is_read_back(payload in "[ -~]{1,200}", print in any_print(400..700)) {
        let symbol = codes::encode(Symbology::DataMatrix, &payload).unwrap();
        prop_assert_eq!(read(Symbology::DataMatrix, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn data_matrix_of_capitals_and_digits_is_read_back(
        payload in "([A-Z ]{0,9}|[0-9]{1,9}|[a-z]{0,3}|[-./,'&]{0,3}){1,20}",
        print in any_print(400..700),
    ) {
        let symbol = codes::encode(Symbology::DataMatrix, &payload).unwrap();
        prop_assert_eq!(read(Symbology::DataMatrix, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn segno_symbol_is_read_back(segno in any_segno(), print in any_print(450..550)) {
        let symbol = Symbol::Matrix(segno.symbol());
        let payload = read(Symbology::DataMatrix, &paint(&symbol, print));
        prop_assert_eq!(payload.and_then(|it| Segno::decode(&it)), Some(segno));
    }

    #[test]
    fn slip_symbol_is_read_back(payload in "[0-9]{50}", print in any_print(600..950)) {
        let symbol = Kind::BollettinoDm.encode(&payload).unwrap();
        prop_assert_eq!(read(Symbology::DataMatrix, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn qr_is_read_back(payload in "([ -~]{1,40}|[àèìòùÀßçñ€]{1,9}){1,5}", print in any_print(400..800)) {
        let symbol = codes::encode(Symbology::QrCode, &payload).unwrap();
        prop_assert_eq!(read(Symbology::QrCode, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn code_128_is_read_back(payload in "([ -~]{0,8}|[0-9]{1,12}){1,4}", print in any_print(250..500)) {
        prop_assume!(!payload.is_empty());
        let symbol = codes::encode(Symbology::Code128, &payload).unwrap();
        prop_assert_eq!(read(Symbology::Code128, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn itf_is_read_back(payload in "([0-9]{2}){3,9}", print in any_print(250..500)) {
        let symbol = codes::encode(Symbology::Itf, &payload).unwrap();
        prop_assert_eq!(read(Symbology::Itf, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn code_39_is_read_back(payload in "[-0-9A-Z. $/+%]{1,20}", print in any_print(250..500)) {
        let symbol = codes::encode(Symbology::Code39, &payload).unwrap();
        prop_assert_eq!(read(Symbology::Code39, &paint(&symbol, print)), Some(payload));
    }

    #[test]
    fn noise_is_no_symbol(grey in proptest::collection::vec(any::<u8>(), 60 * 40)) {
        for symbology in Symbology::ALL {
            prop_assert_eq!(codes::decode(symbology, &grey, 60, 40), None);
        }
    }
}

#[test]
fn code_128_takes_the_fewest_values() {
    let count = |payload: &str| code128::values(payload).unwrap().len() - 3;
    assert_eq!(count("V12"), 3);
    assert_eq!(count("V1234"), 4);
    assert_eq!(count("12V34"), 5);
    assert_eq!(count("12345"), 4);
    assert_eq!(count("A123456B"), 7);
}

#[test]
fn a_damaged_symbol_is_still_read() {
    let segno = Segno::decode("20260042000100000170102001210EBE4").unwrap();
    let print = Print { module_um: 500, quiet_um: 2_000, offset: (30, 70), dpi: 300 };
    let mut painted = paint(&Symbol::Matrix(segno.symbol()), print);
    // A blot inside the symbol, and a speck in the quiet zone that spoils the frame.
    for (x, y) in (60..75).flat_map(|y| (60..75).map(move |x| (x, y))).chain([(2, 2), (3, 2)]) {
        painted.grey[y * painted.width + x] = 0;
    }
    assert_eq!(read(Symbology::DataMatrix, &painted).as_deref(), Some("20260042000100000170102001210EBE4"));
}

#[test]
fn a_symbol_cut_in_a_bar_is_not_a_shorter_one() {
    let print = Print { module_um: 330, quiet_um: 3_300, offset: (0, 0), dpi: 300 };
    let painted = paint(&codes::encode(Symbology::Itf, "760012345673").unwrap(), print);
    let middle = painted.height / 2 * painted.width;
    for width in (60..painted.width).filter(|width| painted.grey[middle + width - 1] < 64) {
        let grey: Vec<u8> = painted.grey.chunks(painted.width).flat_map(|row| &row[..width]).copied().collect();
        assert_eq!(codes::decode(Symbology::Itf, &grey, width, painted.height), None);
    }
}

#[test]
fn a_crop_without_a_symbol_is_nothing() {
    for symbology in Symbology::ALL {
        assert_eq!(codes::decode(symbology, &[255; 10_000], 100, 100), None);
        assert_eq!(codes::decode(symbology, &[0; 10_000], 100, 100), None);
        assert_eq!(codes::decode(symbology, &[], 0, 0), None);
        assert_eq!(codes::decode(symbology, &[255; 10], 3, 3), None);
        assert_eq!(codes::decode(symbology, &[0, 255], 2, 1), None);
    }
}

#[test]
fn runs_cover_the_dark_modules() {
    let matrix = Matrix::new(4, 2, vec![true, true, false, true, false, false, true, false]).unwrap();
    assert_eq!(matrix.runs().collect::<Vec<_>>(), [(0, 0, 2), (3, 0, 1), (2, 1, 1)]);
    assert!(matrix.is_dark(3, 0) && !matrix.is_dark(2, 0) && !matrix.is_dark(4, 0));
    assert_eq!(Matrix::new(3, 2, vec![true]), None);
}
