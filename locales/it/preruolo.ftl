# Stato: riveduto
# Lettera preruolo.

oggetto =
    Avviso bonario prima dell'iscrizione a ruolo: { $quanti ->
        [one] un atto non pagato
       *[other] { $quanti } atti non pagati
    }

etichetta-intestatario = Intestatario
etichetta-cf = C.F. o P.IVA

intro =
    In data { $data_verifica } { $quanti ->
        [one] l'atto seguente, a Lei intestato, non risultava pagato per intero né oggetto di ricorso; è **titolo esecutivo**.
       *[other] gli atti seguenti, a Lei intestati, non risultavano pagati per intero né oggetto di ricorso; sono **titoli esecutivi**.
    }

atti-dettaglio = Atto, data, norma e luogo della violazione
atti-targa = Targa
atti-notifica = Notificato
atti-sanzione = Sanzione
atti-spese = Spese
atti-maggiorazione = Maggiorazione
atti-acconti = Acconti
atti-residuo = Residuo
atti-riga-dettaglio = **{ $titolo ->
        [ordinanza] Ordinanza
       *[verbale] Verbale
    } n. { $numero }**: { $data }, { $norma }, { $luogo }
atti-riga-notifica = { $notificato }, { modo-detto }

regola-maggiorazione =
    La maggiorazione è di un decimo della sanzione per ogni semestre compiuto da quando l'atto è esecutivo (art. 27 L. 24 novembre 1981, n. 689).
somma-dovuta =
    Per un verbale la somma dovuta è **la metà del massimo della sanzione, più le spese di procedimento** (art. 203, comma 3, C.d.S.); per un'ordinanza è la somma ingiunta, più le spese.

voce-sanzioni = Sanzioni
voce-spese = Spese di accertamento e di notificazione
voce-maggiorazioni = Maggiorazione per il ritardo
voce-spese-lettera = Spese di questa lettera
voce-acconti = Pagamenti già ricevuti, da sottrarre
voce-totale = Da pagare

titolo-acconti = Pagamenti tenuti in acconto
pagamenti-atto = Atto
pagamenti-data = Pagato il
pagamenti-canale = Con
pagamenti-importo = Somma
pagamenti-riga-canale = { canale-detto }
acconti-testo =
    Questi pagamenti sono arrivati in ritardo o erano inferiori al dovuto: non hanno estinto la sanzione e sono tenuti in acconto.

termine =
    Da pagare: **{ $totale }**. Ultimo giorno: **{ $scadenza }**.
titolo-altrimenti = Se ha già pagato o ha fatto ricorso
titolo-ruolo = Se non paga
