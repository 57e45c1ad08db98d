# Stato: riveduto
# Rapporto mensile delle fasi.

titolo = Rapporto delle fasi n. { $numero }

intro = Periodo: **dal { $dal } al { $al }**. Il rapporto conta gli atti a ogni passo, dal ricevimento dei dati all'esito della notificazione.

titolo-fasi = Fasi
fasi-descrizione = Fase
fasi-cds = C.d.S.
fasi-altre_leggi = Altre leggi
fasi-in_tutto = In tutto
fasi-estero = Di cui per l'estero
fasi-riga-descrizione =
    { $fase ->
        [lotti] Lotti ricevuti
        [ricevuti] Atti ricevuti
        [inseriti] Atti inseriti dal cartaceo
        [validati] Atti validati dal Comando
        [stampati] Atti stampati e imbustati
        [pec] Atti inviati per PEC
        [consegnati] Plichi consegnati al Comando per la spedizione
        [messi] Atti affidati a messi o polizia locale
        [rinotificati] Atti spediti di nuovo
       *[restituiti] Documenti cartacei restituiti al Comando
    }

titolo-modi = Atti notificati nel periodo
modi-descrizione = Modo
modi-atti = Atti
modi-quota = Quota
modi-riga-descrizione =
    { $modo ->
        [mani] Consegna al destinatario
        [familiare] Consegna a persona di famiglia o convivente
        [portiere] Consegna al portiere o ad altra persona, senza CAN
        [can] Consegna ad altra persona, con comunicazione (CAN)
        [ritiro] Ritiro all'ufficio postale
        [compiuta_giacenza] Compiuta giacenza
        [rifiuto] Rifiuto di ricevere
        [pec] Posta elettronica certificata
        [messo] Messo o polizia locale
       *[estero] Consegna all'estero
    }

titolo-cause = Atti non notificati nel periodo
nessuna-causa = Nessun atto è tornato senza notificazione.
cause-descrizione = Causa
cause-atti = Atti
cause-ripresi = Già ripresi
cause-riga-descrizione =
    { $causa ->
        [sconosciuto] Destinatario sconosciuto
        [irreperibile] Destinatario irreperibile
        [trasferito] Destinatario trasferito
        [indirizzo] Indirizzo errato o insufficiente
        [deceduto] Destinatario deceduto
        [cessata] Società cessata
        [respinto] Piego respinto
       *[pec] PEC non consegnata
    }

titolo-code = Lavorazioni aperte alla fine del periodo
nessuna-coda = Nessuna lavorazione aperta.
code-descrizione = In attesa di
code-atti = Atti
code-piu_vecchio = Il più vecchio è del
code-prima_scadenza = Prima scadenza
code-riga-descrizione =
    { $coda ->
        [validazione] validazione del Comando
        [stampa] stampa o invio
        [senza_esito] esito della notificazione
        [verifica_cartoline] lettura di cartoline dubbie
        [anagrafe] risposta di un'anagrafe
        [messi] relazione di messi o polizia locale
        [noleggi] risposta di una società di noleggio
        [pagamenti] abbinamento di un pagamento
       *[punti] decisione sui punti della patente
    }

titolo-livelli = Livelli di servizio
livelli-parametro = Parametro
livelli-termine = Termine
livelli-casi = Casi
livelli-tardi = In ritardo
livelli-quota = Quota
livelli-ritardo_massimo = Ritardo massimo
livelli-penale = Penale prevista
livelli-nota = Il ritardo è contato in giorni dopo la scadenza. La quota è calcolata su tutti i casi, senza tolleranza: oltre il 5 % in un bimestre, per un solo parametro, il Comando ha facoltà di risolvere il contratto.
penali-cumulo = Penali previste dall'inizio del contratto: { $penali_cumulate }, su un massimo di { $penali_massimo } (10 % del valore netto del contratto). Le penali sono una previsione: le applica il Comando.

titolo-conteggi = Conteggio per la fatturazione, senza IVA
conteggi-descrizione = Voce
conteggi-quantita = Atti
conteggi-prezzo = Prezzo
conteggi-importo = Importo
conteggi-riga-descrizione =
    { $voce ->
        [italia] Avviati alla notificazione in Italia, per posta o PEC
        [estero] Avviati alla notificazione all'estero
       *[pagati_prima] Pagati prima della spedizione, senza compenso
    }

origine = Rapporto composto il { $data_atto } alle ore { $ora_rapporto } dai fatti registrati fino a quel momento.
origine-impronta = Gli stessi dati sono nel file CSV con impronta SHA-256 { $impronta }.
