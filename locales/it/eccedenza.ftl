# Stato: riveduto
# Pagamento in eccedenza e rimborso.

oggetto =
    { $caso ->
        [doppio] Verbale pagato due volte
        [annullato] Pagamento di un verbale annullato
       *[eccedenza] Pagamento superiore al dovuto
    }: rimborso per il verbale n. { $numero }

motivo =
    { $caso ->
        [doppio] Il verbale indicato sopra risulta **pagato due volte**. La seconda somma non era dovuta e può esserLe restituita.
        [annullato] Il verbale indicato sopra è stato **annullato** in data { $data_annullamento }, ma risulta pagato. La somma non è dovuta e può esserLe restituita.
       *[eccedenza] Per il verbale indicato sopra è arrivata una somma **superiore a quella dovuta**. La differenza può esserLe restituita.
    }

etichetta-violazione = Norma violata
etichetta-notifica = Verbale notificato

pagamenti-data = Pagato il
pagamenti-canale = Con
pagamenti-chi = Eseguito da
pagamenti-ricevuta = Ricevuta
pagamenti-importo = Somma
pagamenti-riga-canale = { canale-detto }

voce-pagato = Somma pagata
voce-dovuto = Somma dovuta
voce-eccedenza = Da restituire

titolo-rimborso = Come avere il rimborso
come-rimborso =
    Compili e firmi il modulo alla pagina seguente e ce lo restituisca come vi è indicato. Il rimborso va sul conto che ci indica, a chi dimostra di averne diritto.
errore =
    Se ritiene che il conto sia sbagliato, ci scriva a { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }o a { $ente_email }
    } e alleghi le ricevute.
