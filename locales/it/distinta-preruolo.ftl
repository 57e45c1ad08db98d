# Stato: riveduto
# Distinta preruolo, per il controllo del Comando.

titolo = Distinta preruolo

premessa =
    Elenco degli atti esecutivi e non pagati per intero, o per nulla, per i quali si propone la lettera preruolo. Le lettere non partono prima dell'approvazione del Comando.

titolo-criteri = Criteri di scelta
etichetta-distinta = Distinta n.
etichetta-richiesta = Richiesta del Comando
etichetta-estrazione = Dati estratti
criterio-esecutivi = Atti divenuti esecutivi nel periodo { $esecutivi_dal } – { $esecutivi_al }.
criterio-notificati = Verbali del Codice della Strada esecutivi dopo 60 giorni dalla notificazione, ordinanze dopo 30; senza ricorso registrato.
criterio-pagamenti = Pagamenti aggiornati in data { $pagamenti_al }, tenuti in acconto se tardivi o insufficienti.
criterio-scadenza = Scadenza da stampare nelle lettere: { $scadenza }.
criterio-soglia = Segnalati i residui inferiori a { $soglia }.

titolo-totali = Totali generali
voce-intestatari = Intestatari
voce-atti = Atti
voce-anomali = Atti con un'anomalia
voce-sanzioni = Sanzioni
voce-spese = Spese
voce-maggiorazioni = Maggiorazioni
voce-acconti = Acconti, da sottrarre
voce-totale = Residuo da chiedere

titolo-approvazione = Approvazione del Comando
istruzioni =
    Nella tabella segni per ogni atto una casella, includere o escludere; un atto senza segno è incluso se non ha anomalie ed escluso se ne ha una.
approvo = Approvo la distinta: si procede con tutti gli atti senza anomalie.
approvo-in-parte = Approvo la distinta con i segni e le correzioni riportati nella tabella.
non-approvo = Non approvo: la distinta va rifatta.
luogo-e-data = Luogo e data
nome-e-qualifica = Nome e qualifica
firma-di-chi-approva = Firma di chi approva

righe-n = N.
righe-intestatario-detto = Intestatario
righe-atto-detto = Atto, data, targa, norma
righe-notifica = Notificato
righe-sanzione = Sanzione
righe-spese = Spese
righe-maggiorazione = Maggioraz.
righe-acconti = Acconti
righe-residuo = Residuo
righe-nota = Anomalia
righe-includere = Includere
righe-escludere = Escludere
righe-riga-intestatario-detto = **{ $intestatario }**
    { $indirizzo }
    { $cf }
righe-riga-atto-detto = **{ $atto }** { $data }
    { $norma }
    { $targa }
righe-riga-notifica = { $notificato }, { modo-detto }
righe-riga-nota =
    { $anomalia ->
        [prescritto] credito prescritto
        [senza_esito] esito della notificazione mancante
        [prova] prova della notificazione incompleta
        [ricorso] ricorso in corso
        [cf] codice fiscale mancante o errato
        [deceduto] intestatario deceduto
        [indirizzo] indirizzo estero o insufficiente
        [soglia] residuo sotto la soglia
        [rate] pagamento a rate in corso
        [termini] termini da controllare
        [verifica] da verificare
       *[nessuna] { "" }
    }
pagine-riga-etichetta = Totale della pagina { $n }
