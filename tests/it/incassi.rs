//! Flows of payments as bytes: what each kind says record by record, and what is no flow.

use std::fs;
use std::path::PathBuf;

use plico::flussi::pagamenti as flussi;
use plico::flussi::pagamenti::Error;
use plico::flussi::pagamenti::Flusso;
use plico::flussi::pagamenti::Movimento;
use plico::flussi::pagamenti::profilo::Profilo;
use rstest::rstest;

use crate::harness::Case;

/// The profiles that ship.
fn profiles() -> Vec<Profilo> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir("templates/pagamenti").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap();
        Profilo::parse(name, &fs::read_to_string(path).unwrap()).unwrap()
    };
    paths.iter().map(read).collect()
}

#[rstest]
fn case(#[files("tests/cases/pagamenti/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let flow = case.input("flusso").unwrap();
    case.check(&path, |_| told(flussi::read(flow.as_bytes(), None, &profiles())));
}

/// What a flow says, in lines.
fn told(read: Result<Flusso, Error>) -> String {
    let flusso = match read {
        Ok(it) => it,
        Err(cause) => return cause.to_string(),
    };
    let mut text = format!("{} {}\n", flusso.formato, flusso.nome).trim_end().to_string() + "\n";
    for record in &flusso.record {
        let said = match &record.esito {
            Ok(it) => say(it),
            Err(why) => {
                let sum = record.importo.map_or("?".to_string(), |it| it.to_string());
                format!("{sum} RIFIUTATO {why}")
            }
        };
        text.push_str(&format!("{}: {said}\n", record.riga));
    }
    for why in &flusso.contrasti {
        text.push_str(&format!("! {why}\n"));
    }
    text
}

fn say(it: &Movimento) -> String {
    let accredito = it.accredito.map(|it| format!(" accredito {it}")).unwrap_or_default();
    let reference = &it.riferimenti;
    let words = [
        ("iuv", reference.iuv.clone()),
        ("avviso", reference.avviso.clone()),
        ("codice", reference.codice_cliente.clone()),
        ("atto", reference.id_verbale.clone()),
        ("numero", reference.numero.clone()),
        ("anno", reference.anno.map(|it| it.to_string()).unwrap_or_default()),
        ("violazione", reference.data_violazione.map(|it| it.to_string()).unwrap_or_default()),
        ("targa", reference.targa.clone()),
        ("causale", reference.causale.reveal().clone()),
        ("nome", reference.nome.reveal().clone()),
        ("oggetto", it.oggetto.clone()),
        ("rata", it.rata.map(|it| it.to_string()).unwrap_or_default()),
        ("immagine", it.immagine.clone()),
    ];
    let words: Vec<String> =
        words.iter().filter(|it| !it.1.is_empty()).map(|it| format!("{} `{}`", it.0, it.1)).collect();
    let flags = [(it.revocato, " REVOCATO"), (it.sostitutivo, " SOSTITUTIVO")];
    let flags: String = flags.iter().filter(|it| it.0).map(|it| it.1).collect();
    format!("{} {} {}{accredito}{flags} {}", it.data, it.importo, it.canale, words.join(" ")).trim_end().to_string()
}

/// Records fill 200 characters, whatever follows in them.
#[test]
fn records_of_post_are_read_padded_or_not() {
    let row = "0000000000000010000634700091710046740000001500055111092171006000000018000792609CCN";
    let short = flussi::read(row.as_bytes(), None, &[]).unwrap();
    for line in [format!("{row:<200}\r\n"), format!("{:<200}", format!("{row}1234567")), format!("\u{FEFF}{row:<200}")]
    {
        assert_eq!(flussi::read(line.as_bytes(), None, &[]).unwrap(), short);
    }
}

/// Records without line ends are read one after the other, the riepilogo too; what cannot be cut is not taken for one.
#[test]
fn records_of_post_need_no_line_ends() {
    let rows = [
        "0000000000000010000634700091710046740000001500055111092171006000000018000792609CCN",
        "0865737400000020000634700091710056740000001500055111092171006000000018000854368DIN",
        "4000063470009171006              999000000020000000030000000000200000000300000000000000000000000",
    ];
    let lines = flussi::read(rows.join("\n").as_bytes(), None, &[]).unwrap();
    assert_eq!((lines.record.len(), lines.contrasti.len()), (2, 0));
    let one = rows.map(|it| format!("{it:<200}")).concat();
    assert_eq!(flussi::read(one.as_bytes(), None, &[]).unwrap(), lines);
    let odd = flussi::read(one.trim_end().as_bytes(), None, &[]).unwrap();
    let why = odd.record[0].esito.as_ref().unwrap_err();
    assert_eq!((odd.record.len(), why.as_str()), (1, "più di un record in una riga"));
}

/// A row has the number of its line, whatever ends the lines.
#[test]
fn rows_are_numbered_by_their_lines() {
    let case = Case::read(std::path::Path::new("tests/cases/pagamenti/banca.case"));
    let flow = case.input("flusso").unwrap();
    let numbers = |text: &str| -> Vec<u32> {
        let flusso = flussi::read(text.as_bytes(), None, &profiles()).unwrap();
        flusso.record.iter().map(|it| it.riga).collect()
    };
    assert_eq!(numbers(&flow.replace('\n', "\r\n")), numbers(flow));
}

/// Any bytes end in records or in a sentence.
#[test]
fn hostile_bytes_are_no_flow() {
    let deep = "<a>".repeat(100_000);
    let long = format!("<FlussoRiversamento><x>{}</x></FlussoRiversamento>", "a".repeat(1 << 20));
    let quotes = format!("IUV;Codice avviso;Importo pagato;Data pagamento\n{}", "\"".repeat(10_001));
    let mut cut = vec![0xFF, 0xFE, 0x00];
    cut.extend_from_slice(b"FlussoRiversamento");
    for bytes in [deep.as_bytes(), long.as_bytes(), quotes.as_bytes(), &cut, b"", b"\xEF\xBB\xBF", b"<"] {
        match flussi::read(bytes, None, &profiles()) {
            Ok(flusso) => assert!(flusso.record.iter().all(|it| it.esito.is_err()), "{}", flusso.formato),
            Err(cause) => assert!(!cause.to_string().is_empty()),
        }
        for formato in ["poste", "bpiol", "fdr", "rt", "banca", "cbi", "neutro"] {
            if let Ok(flusso) = flussi::read(bytes, Some(formato), &profiles()) {
                assert!(flusso.record.iter().all(|it| it.esito.is_err()), "{formato}");
            }
        }
    }
    let named = flussi::read(b"x", Some("fax"), &profiles()).unwrap_err();
    assert_eq!(named.to_string(), "there is no tracciato `fax` of payments");
}

/// A profile says what is wrong with it.
#[test]
fn profiles_are_checked() {
    let good = fs::read_to_string("templates/pagamenti/banca.toml").unwrap();
    for (from, to, why) in [
        ("schema = 1", "schema = 2", "`schema` is 2"),
        ("importo = \"1.234,56\"", "importo = \"1 234\"", "`importo` is `1 234`"),
        ("canale = \"BANCA\"", "canale = \"FAX\"", "`canale` is `FAX`"),
        ("causale = ", "motivo = ", "there is no column `motivo`"),
        ("importo = \"Avere\"", "nome = \"Avere\"", "duplicate key"),
        ("formato = \"csv\"", "formato = \"pdf\"", "`formato` is `pdf`"),
        ("schema = 1", "schema = 1\nschermo = 1", "unknown field `schermo`"),
    ] {
        assert!(good.contains(from), "{from}");
        let told = Profilo::parse("banca", &good.replacen(from, to, 1)).unwrap_err();
        assert!(told.contains(why), "{from}: {told}");
    }
}
