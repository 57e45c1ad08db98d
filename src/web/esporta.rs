//! An act as files: a sheet for paper, its facts as tables, and all of it with its evidence in one package.

use crate::domain::data::Data;
use crate::files;
use crate::jobs::esporta;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::csv;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Tipo;
use crate::jobs::rapporti::xlsx;
use crate::jobs::spiega::Frase;
use crate::jobs::vista::Accaduto;
use crate::jobs::vista::Vista;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::atto;
use crate::web::atto::Targhetta;
use crate::web::pagina::Pagina;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The files of an act: what each is called, and where it is.
pub fn links(p: &Pagina, vista: &Vista) -> Vec<Targhetta> {
    let files =
        [("foglio", "foglio.pdf"), ("csv", "fatti.csv"), ("xlsx", "fatti.xlsx"), ("fascicolo", "fascicolo.zip")];
    let link = |(key, file): (&str, &str)| Targhetta {
        nome: p.d(&format!("esporta.{key}")),
        valore: query(&format!("/atti/{file}"), &[("atto", &vista.chiave.subject())]),
    };
    files.map(link).into()
}

/// What a file of an act is called: ids say nothing of persons.
fn called(vista: &Vista, what: &str) -> String {
    format!("{}-{what}", files::safe_name(&vista.chiave.id_verbale))
}

/// The sheet.
pub fn in_pdf(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (p, vista) = asked(casa, richiesta, "serve foglio")?;
    let bytes = casa.slowly(Lento::Immagine, || sheet(casa, &p, &vista))?;
    Ok(Risposta::File { tipo: "application/pdf", nome: called(&vista, "foglio.pdf"), in_vista: true, bytes })
}

/// The facts as a table for programs.
pub fn in_csv(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (p, vista) = asked(casa, richiesta, "serve fatti csv")?;
    Risposta::csv(&called(&vista, "fatti.csv"), facts(&p, &vista)?)
}

/// The same as a workbook.
pub fn in_xlsx(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (p, vista) = asked(casa, richiesta, "serve fatti xlsx")?;
    Ok(Risposta::xlsx(called(&vista, "fatti.xlsx"), xlsx::of_table(&mut facts(&p, &vista)?)?))
}

/// The act with all that proves it.
pub fn fascicolo(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (p, vista) = asked(casa, richiesta, "serve fascicolo")?;
    let pacchetto = casa.slowly(Lento::Immagine, || {
        let carte = vec![
            ("foglio.pdf".to_string(), sheet(casa, &p, &vista)?),
            ("fatti.csv".to_string(), csv::bytes(&mut facts(&p, &vista)?)?),
        ];
        Ok(casa.with(|ledger| esporta::pack(&casa.project, ledger, &vista, carte))?)
    })?;
    Ok(Risposta::Pacchetto { nome: called(&vista, "fascicolo.zip"), pacchetto })
}

fn asked(casa: &Casa, richiesta: &Richiesta, verbo: &str) -> Result<(Pagina, Vista), Guaio> {
    let p = Pagina::new(casa, richiesta, "atto.titolo");
    Ok((p, atto::look(casa, richiesta, verbo)?))
}

/// What happened, a row each, with its author and the hashes of what proves it.
fn facts(p: &Pagina, vista: &Vista) -> Result<Tabella, Guaio> {
    let text = |key: &str, width| Colonna::testo(&p.d(key), width);
    let columns = vec![
        Colonna::new(&p.d("comune.numero"), Tipo::Numero, 4),
        Colonna::data(&p.d("comune.data")),
        text("esporta.fatto", 16),
        text("esporta.fonte", 16),
        text("esporta.dettagli", 40),
        text("esporta.prove", 30),
        text("stato.stato", 8),
    ];
    let mut tabella = Tabella::new("fatti", &p.d("atto.fatti"), columns);
    for it in &vista.fatti {
        let ritirato = if it.ritirato { p.d("atto.ritirato") } else { String::new() };
        let row = [p.evento(&it.codice), it.fonte.clone(), details(p, it), proofs(it), ritirato];
        let head = [it.numero.into(), it.data.into()];
        tabella.push(head.into_iter().chain(row.map(Into::into)).collect())?;
    }
    Ok(tabella)
}

fn details(p: &Pagina, it: &Accaduto) -> String {
    let said = it.dettagli.iter().map(|(name, value)| atto::detail(p, name, value));
    let all: Vec<String> = said.map(|it| format!("{}: {}", it.nome, it.valore)).collect();
    all.join("; ")
}

fn proofs(it: &Accaduto) -> String {
    let cited = it.prove.iter().filter(|it| !it.sha256.is_empty());
    let all: Vec<String> = cited.map(|it| format!("{} {}", it.tipo, it.sha256)).collect();
    all.join("; ")
}

/// All that the page says, for paper.
fn sheet(casa: &Casa, p: &Pagina, vista: &Vista) -> Result<Vec<u8>, Guaio> {
    let it = &vista.atto;
    let titolo = p.d1("esporta.atto", "numero", format!("{}/{}", it.numero, it.anno));
    let mut foglio = Rapporto::new("atto", &titolo, &it.ente, vista.oggi.it()).wide().in_language(p.lingua);
    let stato =
        if it.prova { format!("{} ({})", p.stato(vista.stato), p.d("comune.prova")) } else { p.stato(vista.stato) };
    foglio.testata = vec![
        (p.d("esporta.tipo"), p.parola("tipo", &it.tipo_atto)),
        (p.d("stato.stato"), stato),
        (p.d("esporta.situazione"), vista.oggi.it()),
    ];
    foglio.testata.extend(atto::labels(p, vista).into_iter().map(|it| (it.nome, it.valore)));
    let todo = |it: atto::DaFare| if it.entro.is_empty() { it.testo } else { format!("{} – {}", it.testo, it.entro) };
    let mut todos: Vec<String> = atto::todos(p, vista).into_iter().map(todo).collect();
    if todos.is_empty() {
        todos.push(p.d("atto.niente"));
    }
    foglio.say(&p.d("atto.ora"), todos);
    let mut somme: Vec<String> = atto::sums(p, vista)
        .into_iter()
        .map(|it| {
            if it.entro.is_empty() {
                format!("{}: {}", it.nome, it.importo)
            } else {
                format!("{} ({}): {}", it.nome, it.entro, it.importo)
            }
        })
        .collect();
    if somme.is_empty() {
        somme.push(p.d("atto.somme-vuoto"));
    }
    foglio.say(&p.d("atto.somme"), somme);
    story(p, &mut foglio, &vista.storia, vista.oggi);
    foglio.add(facts(p, vista)?);
    Ok(rapporti::sheet(&casa.project, foglio)?)
}

/// The story: what stands under a heading together, each line with the facts that say it.
fn story(p: &Pagina, foglio: &mut Rapporto, storia: &[Frase], oggi: Data) {
    let line = |it: &Frase| {
        let numbers: Vec<String> = it.fatti.iter().map(u64::to_string).collect();
        match numbers.is_empty() {
            true => it.testo.clone(),
            false => format!("{} [{}]", it.testo, p.d1("esporta.rinvio", "numeri", numbers.join(", "))),
        }
    };
    let mut part = (p.d("atto.storia"), vec![p.d1("atto.quando", "data", oggi.it())]);
    for it in storia {
        if it.livello == 0 {
            foglio.say(&part.0, part.1);
            part = (line(it), Vec::new());
        } else {
            part.1.push(line(it));
        }
    }
    foglio.say(&part.0, part.1);
}
