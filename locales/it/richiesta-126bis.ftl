# Stato: riveduto
# Richiesta di integrazione della comunicazione del conducente.

oggetto = Comunicazione dei dati del conducente: richiesta di integrazione
intro =
    Abbiamo ricevuto la Sua comunicazione dei dati di chi guidava il veicolo targato { $targa } (art. 126-bis, comma 2, C.d.S.). Così com'è, **non permette di identificare il conducente**. Per completarla occorre:
voce-verbale = Verbale
verbale = n. { $verbale_numero }, in data { $verbale_data }, notificato in data { $verbale_notifica }
voce-comunicazione = Comunicazione in data
voce-protocollo = Protocollo

mancanze-riga-testo =
    { $causa ->
        [conducente] indicare cognome e nome di chi guidava;
        [nascita-residenza] indicare luogo e data di nascita e residenza di chi guidava;
        [patente] indicare categoria, numero, data e autorità di rilascio della patente di chi guidava;
        [copia-patente] allegare la copia, fronte e retro, della patente di chi guidava, firmata, con la dichiarazione che è conforme all'originale;
        [firma-dichiarante] firmare la dichiarazione;
        [firma-conducente] far firmare la dichiarazione anche a chi guidava;
        [documento] allegare la copia di un documento d'identità valido di chi dichiara;
        [autocertificazione] rendere la dichiarazione nella forma dell'autocertificazione (artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445);
        [motivo] indicare e documentare il motivo per cui non può dire chi guidava;
        [delega] allegare la delega, o la prova che chi firma rappresenta la società o l'ente;
       *[altro] { $dettaglio }
    }

termine = Ciò che manca deve pervenire al Comando **entro la data seguente: { $scadenza }**.
come-inviare =
    Usi il modulo allegato al verbale: lo consegni al Comando, lo spedisca con raccomandata o lo invii per PEC a { $ente_pec }, indicando il numero del verbale.
conseguenze =
    Chi, senza giustificato e documentato motivo, non comunica i dati è soggetto alla sanzione da { $somma_conducente_minimo } a { $somma_conducente_massimo }. L'obbligo resta anche per chi ha già pagato il verbale.
