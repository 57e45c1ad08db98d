//! How far the backlog is taken over, against the 60 days (R063), and where its acts stand.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::pregresso;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;
use crate::ledger::filtro::Filtro;

/// Makes the report; `avvio` is the day the service began, where the project says it.
pub fn make(ledger: &mut Ledger, ambito: &Ambito, avvio: Option<Data>, al: Data) -> Result<Rapporto, Error> {
    let estratti = pregresso::extracts(ledger, &ambito.ente)?;
    let colonne = vec![
        Colonna::testo("Estrazione", 26),
        Colonna::data("Del"),
        Colonna::data("Presa in carico"),
        Colonna::numero("Righe"),
        Colonna::numero("Atti"),
        Colonna::numero("Scarti"),
        Colonna::numero("Decaduti"),
        Colonna::numero("Prescritti"),
        Colonna::numero("Da verificare"),
    ];
    let mut tabella = Tabella::new("estrazioni", "Estrazioni prese in carico", colonne);
    tabella.vuota = "Nessuna estrazione presa in carico.".into();
    for (instant, it) in &estratti {
        tabella.push(vec![
            Valore::words(&*it.file),
            it.al.into(),
            clock::rome(instant).0.into(),
            it.righe.into(),
            it.atti.into(),
            it.scartate.into(),
            it.decaduti.into(),
            it.prescritti.into(),
            it.da_verificare.into(),
        ])?;
    }
    let complete = estratti.iter().find(|it| it.1.ultimo).map(|it| clock::rome(&it.0).0);
    let mut stati: BTreeMap<String, u64> = BTreeMap::new();
    let mut anni: BTreeMap<String, [u64; 3]> = BTreeMap::new();
    let day = |it: &Option<String>| it.as_deref().and_then(Data::parse);
    // Only the backlog came without a lot.
    ledger.each_atto(&Filtro { lotto: Some(""), ..ambito.filtro() }, |_, atto| {
        *stati.entry(parole::stato(&atto.stato)).or_default() += 1;
        let anno = day(&atto.data_violazione).map_or("senza data".to_owned(), |it| it.anno().to_string());
        let counts = anni.entry(anno).or_default();
        counts[0] += 1;
        counts[1] += u64::from(atto.notifica_prima.is_some());
        counts[2] += u64::from(day(&atto.esecutivo_dal).is_some_and(|it| it <= al));
        Ok::<(), Error>(())
    })?;
    let mut situazione = Tabella::new(
        "situazione",
        "Dove stanno gli atti",
        vec![Colonna::testo("Situazione", 50), Colonna::numero("Atti"), Colonna::quota("Quota")],
    );
    let whole = stati.values().sum();
    for (words, count) in stati {
        situazione.push(vec![words.into(), count.into(), Valore::share(count, whole)])?;
    }
    let colonne = vec![
        Colonna::testo("Anno della violazione", 30),
        Colonna::numero("Atti"),
        Colonna::numero("Notificati"),
        Colonna::numero("Esecutivi"),
    ];
    let mut per_anno = Tabella::new("anni", "Per anno della violazione", colonne)
        .noted("Gli esecutivi delle violazioni 2018-2021 entrano nel termine di 180 giorni per il preruolo.");
    for (anno, counts) in anni {
        let mut row = vec![Valore::words(anno)];
        row.extend(counts.map(Valore::from));
        per_anno.push(row)?;
    }
    let periodo = format!("situazione al {}", al.it());
    let mut rapporto =
        Rapporto::new("pregresso", &ambito.title("Presa in carico del pregresso"), &ambito.ente, periodo).wide();
    rapporto.say("", vec![term(avvio, complete, al)]);
    rapporto.add(tabella);
    rapporto.add(situazione);
    rapporto.add(per_anno);
    Ok(rapporto)
}

/// The 60 days in words.
fn term(avvio: Option<Data>, complete: Option<Data>, al: Data) -> String {
    let Some(avvio) = avvio else {
        return "L'avvio del servizio non è indicato nel profilo del contratto: il termine di 60 giorni non si può contare."
            .into();
    };
    let end = avvio.plus(pregresso::ENTRO);
    let begun = format!("Servizio avviato il {}: pregresso da prendere in carico entro il {}", avvio.it(), end.it());
    match complete {
        Some(day) if day <= end => format!("{begun}. Completato il {}, entro il termine.", day.it()),
        Some(day) => format!("{begun}. Completato il {}, {} giorni oltre il termine.", day.it(), end.days_until(day)),
        None if al <= end => format!("{begun}. Non ancora completato: restano {} giorni.", al.days_until(end)),
        None => format!("{begun}. Non completato: {} giorni oltre il termine.", end.days_until(al)),
    }
}
