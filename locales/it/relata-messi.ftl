# Stato: riveduto
# Relazione di notificazione del messo.

titolo = Relazione di notificazione
norma = Artt. 137 e seguenti del codice di procedura civile; art. 201, comma 3, C.d.S.
titolo-atto = Atto da notificare
voce-atto = Atto
atto = { $atto_tipo } n. { $atto_numero }, in data { $atto_data }
voce-richiedente = Richiedente
richiedente = { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, PEC { $ente_pec }
voce-destinatario = Destinatario
voce-indirizzo = Indirizzo
voce-cronologico = Numero cronologico

premessa =
    Il messo notificatore del { $comune_messi } attesta di avere notificato al destinatario l'atto indicato, nel modo seguente.
casella-mani = Consegna di copia **nelle mani del destinatario** (art. 138 c.p.c.).
casella-altri =
    Consegna di copia a persona di famiglia, a persona addetta alla casa, all'ufficio o all'azienda, al portiere o, in mancanza, a un vicino di casa che accetta di riceverla, **non essendo stato trovato il destinatario** (art. 139 c.p.c.). Se riceve il portiere o il vicino, se ne dà notizia al destinatario con raccomandata.
casella-rifiuto =
    Il destinatario **rifiuta** di ricevere la copia: la notificazione si considera fatta in mani proprie (art. 138, comma 2, c.p.c.).
casella-140 = **Deposito nella casa comunale** (art. 140 c.p.c.): non è stato possibile consegnare la copia per irreperibilità, incapacità o rifiuto delle persone abilitate; l'avviso del deposito è affisso, in busta chiusa e sigillata, alla porta, e se ne dà notizia con raccomandata con avviso di ricevimento.
casella-143 = **Deposito nella casa comunale** dell'ultima residenza o, se ignota, del luogo di nascita (art. 143 c.p.c.): residenza, dimora e domicilio sono sconosciuti, dopo le ricerche indicate.
linea-consegnatario = Consegnata a (cognome e nome)
linea-qualita = in qualità di
linea-casa = Casa comunale di
linea-raccomandata = Raccomandata n.
linea-raccomandata-data = in data
linea-ricerche = Ricerche fatte
linea-deposito-data = in data

voce-data = Data
voce-ora = Ora
voce-luogo = Luogo
voce-consegnatario = Consegnata a
voce-casa = Casa comunale
avvenuto =
    { $modo ->
        [altri] Non trovato il destinatario, la copia è consegnata alla persona indicata, { $consegnatario_qualita ->
            [famiglia] persona di famiglia
            [addetto] persona addetta alla casa, all'ufficio o all'azienda
            [portiere] portiere dello stabile, in mancanza di altre persone abilitate
            [vicino] vicino di casa che accetta di riceverla, in mancanza del portiere
           *[nessuno] abilitata a riceverla
        } (art. 139 c.p.c.).
        [rifiuto] Il destinatario rifiuta di ricevere la copia: la notificazione si considera fatta **in mani proprie** (art. 138, comma 2, c.p.c.).
        [deposito-140] Non è stato possibile consegnare la copia per irreperibilità, incapacità o rifiuto delle persone abilitate. La copia è **depositata nella casa comunale** e l'avviso del deposito è affisso, in busta chiusa e sigillata, alla porta dell'abitazione, dell'ufficio o dell'azienda del destinatario (art. 140 c.p.c.).
        [deposito-143] Residenza, dimora e domicilio del destinatario sono sconosciuti. La copia è **depositata nella casa comunale** dell'ultima residenza o, se ignota, del luogo di nascita (art. 143 c.p.c.); la notificazione si ha per eseguita nel ventesimo giorno successivo.
       *[mani] La copia è consegnata **nelle mani del destinatario** (art. 138 c.p.c.).
    }
raccomandata = Ne è data notizia al destinatario con la raccomandata n. { $raccomandata_numero }, spedita in data { $raccomandata_data }.

firma-data-ora = Data e ora
firma-luogo = Luogo della consegna
firma-ricevente = Firma di chi riceve
firma-messo = Il messo notificatore
restituire =
    Un originale con questa relazione si restituisce a { $ente_comando }, { $ente_indirizzo }, o per PEC a { $ente_pec }.
