# Stato: riveduto
# Accoglimento del ricorso o archiviazione.

oggetto =
    { $autorita ->
        [prefetto] Accoglimento del ricorso al Prefetto e archiviazione
        [giudice] Accoglimento del ricorso al Giudice di Pace
        [extra] Archiviazione del procedimento
       *[autotutela] Annullamento d'ufficio
    }: { $quanti ->
        [one] verbale n. { $numero }
       *[other] { $quanti } verbali
    }

decisione =
    { $autorita ->
        [prefetto] Le diamo notizia che il Suo ricorso è stato **accolto**: il Prefetto ha ritenuto non fondato l'accertamento e ha disposto l'archiviazione degli atti (art. 204, comma 1, C.d.S.).
        [giudice] Le diamo notizia che il Suo ricorso è stato **accolto**: il Giudice di Pace ha annullato { $quanti ->
            [one] l'atto indicato sotto
           *[other] gli atti indicati sotto
        }.
        [extra] Le diamo notizia che l'autorità competente ha ritenuto non fondato l'accertamento e ha disposto l'**archiviazione** degli atti (art. 18 L. 24 novembre 1981, n. 689).
       *[autotutela] Le diamo notizia che il Comando ha riesaminato { $quanti ->
            [one] l'atto indicato sotto e lo ha **annullato d'ufficio**
           *[other] gli atti indicati sotto e li ha **annullati d'ufficio**
        }.
    }

etichetta-autorita = Autorità
autorita-nome =
    { $autorita ->
        [prefetto] { $ente_prefetto }
        [giudice] { $ente_giudice_di_pace }
        [extra] { $ente_autorita_extra }
       *[autotutela] { $ente_nome }, { $ente_comando }
    }
etichetta-provvedimento = Provvedimento n.
etichetta-data = In data
etichetta-ricorso = Ricorso presentato

atti-numero = Verbale n.
atti-data = Violazione in data
atti-targa = Targa
atti-norma = Norma

titolo-motivazione = Motivi
titolo-effetti = Che cosa cambia per Lei
effetto-somma = **Non deve pagare nulla** { $quanti ->
        [one] per questo atto
       *[other] per questi atti
    }: non tenga conto di avvisi e solleciti che ha già ricevuto.
effetto-punti =
    { $punti ->
        [restituiti] I punti già tolti dalla patente **sono restituiti**: ne diamo comunicazione all'anagrafe nazionale degli abilitati alla guida.
       *[non_decurtati] I punti della patente **non sono tolti**.
    }
effetto-rimborso =
    La somma già pagata, **{ $rimborso }**, può esserLe restituita: compili e firmi il modulo alla pagina seguente e ce lo restituisca come vi è indicato.

pagamenti-atto = Verbale n.
pagamenti-data = Pagato il
pagamenti-canale = Con
pagamenti-importo = Somma
pagamenti-riga-canale = { canale-detto }

titolo-allegati = Allegati
