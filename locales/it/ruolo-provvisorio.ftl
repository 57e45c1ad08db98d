# Stato: riveduto
# Ruolo provvisorio, per l'approvazione del Comando.

titolo = Ruolo provvisorio

premessa =
    Elenco delle partite come sarebbero iscritte a ruolo. Il ruolo si forma solo dopo l'approvazione del Comando.

etichetta-ruolo = Ruolo
etichetta-riscossione = Incaricato della riscossione
etichetta-trasmissione = Trasmissione prevista
regola-maggiorazione =
    Codici: **5242** sanzione ancora dovuta, tolti gli acconti; **5354** spese; **5243** maggiorazione di un decimo della sanzione per ogni semestre compiuto da quando l'atto è esecutivo al giorno della trasmissione (art. 27 L. 24 novembre 1981, n. 689).

partite-n = N.
partite-intestatario-detto = Intestatario
partite-anno = Anno
partite-codici = Cod.
partite-informazioni = Informazioni cartella
partite-dettaglio = Dettaglio
partite-importi = Importo
partite-totale = Totale
partite-riga-intestatario-detto = **{ $intestatario }**
    { $indirizzo }
    { $cf }
partite-riga-codici =
    5242
    5354
    5243
partite-riga-informazioni =
    { $titolo ->
        [ordinanza] Ordinanza
       *[verbale] Verbale
    } n. { $atto } in data { $data } { $targa }
    notif. { $notificato }
    esec. { $esecutivo }, { $semestri ->
        [one] 1 semestre
       *[other] { $semestri } semestri
    }
partite-riga-dettaglio =
    Sanzione amministrativa pecuniaria
    Spese postali, di notifica e di ricerca
    Maggiorazione del 10 % semestrale
partite-riga-importi =
    { $sanzione }
    { $spese }
    { $maggiorazione }

pagine-riga-etichetta = Totale della pagina { $n }
pagine-riga-codici =
    5242
    5354
    5243
pagine-riga-dettaglio =
    Sanzione amministrativa pecuniaria
    Spese postali, di notifica e di ricerca
    Maggiorazione del 10 % semestrale
pagine-riga-importi =
    { $sanzioni }
    { $spese }
    { $maggiorazioni }

voce-intestatari = Intestatari
voce-partite = Partite
voce-sanzioni = 5242 Sanzioni
voce-spese = 5354 Spese
voce-maggiorazioni = 5243 Maggiorazioni
voce-totale = Totale a ruolo

titolo-approvazione = Approvazione del Comando
istruzioni =
    Verifichi intestatari, importi e date di esecutività; le correzioni si scrivono accanto alla partita.
approvo = Approvo: il ruolo può essere formato e trasmesso.
approvo-in-parte = Approvo con le correzioni e le esclusioni riportate sopra.
non-approvo = Non approvo: il ruolo provvisorio va rifatto.
luogo-e-data = Luogo e data
nome-e-qualifica = Nome e qualifica
firma-di-chi-approva = Firma di chi approva
