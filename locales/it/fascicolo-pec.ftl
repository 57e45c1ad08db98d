# Stato: riveduto
# Fascicolo della notificazione per PEC non riuscita.

titolo = Notificazione per PEC non riuscita
norma =
    { $causa ->
        [destinatario] Art. 5, comma 3, del decreto del Ministro dell'interno 18 dicembre 2017: la notificazione per posta elettronica certificata non è stata possibile per causa imputabile al destinatario.
       *[altra] Art. 5, comma 4, del decreto del Ministro dell'interno 18 dicembre 2017: la notificazione per posta elettronica certificata non è stata possibile per una causa non imputabile al destinatario.
    }
titolo-attestazione = Attestazione di conformità
attesta =
    Si attesta, ai sensi dell'art. 23, comma 1, del D.Lgs. 7 marzo 2005, n. 82, che queste pagine e i documenti che le seguono sono **copia conforme** del messaggio di posta elettronica certificata, dei suoi allegati e delle ricevute, conservati come originali informatici presso il Comando.
effetti =
    L'atto è quindi notificato in questa forma, nei modi e nei termini del codice della strada, con spese a carico del destinatario.

titolo-messaggio = Il messaggio
voce-numero = Numero
voce-spedito = Spedito
voce-mittente = Dalla casella
voce-destinatario = Destinatario
voce-pec = Alla casella
voce-oggetto = Oggetto
titolo-testo = Testo del messaggio
titolo-allegati = Allegati del messaggio
allegati-sha256 = SHA-256

titolo-ricevute = Ricevute del gestore
ricevute-riga-tipo =
    { $tipo ->
        [accettazione] Ricevuta di accettazione
        [non-accettazione] Avviso di non accettazione
        [errore-consegna] Avviso di mancata consegna
        [preavviso-errore-consegna] Avviso di mancata consegna per superamento del tempo massimo
       *[altra] Altra ricevuta
    }
ricevute-riga-quando = { $istante }, { $gestore }
nessuna-ricevuta = Nessuna ricevuta di consegna è stata generata entro il tempo che le regole tecniche prevedono.

firma-data = Luogo e data
firma-attestante = Il responsabile, che attesta
