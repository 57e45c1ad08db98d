# Stato: riveduto
# Prospetto delle penali di un bimestre.

titolo = Prospetto delle penali

premessa =
    Bimestre { $periodo_dal } – { $periodo_al }. Livelli di servizio misurati, ritardi e penali secondo l'art. 8 del capitolato.

etichetta-fornitore = Fornitore
etichetta-contratto = Contratto
etichetta-valore = Valore netto totale
regola-penale = Penale di ogni parametro: uno per mille del valore totale netto contrattuale, { $al_giorno }, per ogni giorno di ritardo.
regola-conteggio =
    { $conteggio ->
        [casi] Giorni contati: la somma dei giorni di ritardo di ogni caso non tollerato.
        [massimo] Giorni contati: quelli del caso non tollerato in maggior ritardo.
       *[giorni] Giorni contati: i giorni in cui almeno un caso non tollerato era in ritardo.
    } Le ultime colonne danno, per confronto, la penale caso per caso e quella del ritardo più lungo.
regola-tolleranza = Casi tollerati: la percentuale di tolleranza del parametro, arrotondata per difetto; vale per la penale, non per la risoluzione.
regola-tetto = Tetto: dieci per cento del valore totale netto contrattuale, { $tetto }, per l'intera durata.

voce-righe = Penali dei parametri
voce-annullati = Minimo edittale degli atti annullati
voce-totale = Penali del bimestre
voce-applicata = Da trattenere dalla fattura
voce-precedenti = Già applicate
voce-cumulato = Applicate in tutto
voce-tetto = Tetto
voce-residuo = Resta prima del tetto

righe-codice = Codice
righe-parametro = Parametro
righe-termine = Termine
righe-casi = Casi
righe-ritardi = In ritardo
righe-percentuale = %
righe-tollerati = Tollerati
righe-penalizzati = Penalizzati
righe-massimo = Ritardo più lungo
righe-giorni = Giorni
righe-penale = Penale
righe-per_caso = Caso per caso
righe-per_massimo = Più lungo
righe-soglia-detta = Soglia 5 %
righe-riga-soglia-detta =
    { $soglia ->
        [superata] **superata**
        [attenzione] vicina
       *[regolare] regolare
    }

regola-soglia = Soglia: se in un bimestre i casi in ritardo di un parametro superano il cinque per cento dei suoi casi, senza tolleranza, l'Amministrazione può risolvere il contratto con comunicazione scritta.
esito-soglia =
    { $oltre_soglia ->
        [0] Nessun parametro supera la soglia in questo bimestre.
        [one] **Un parametro supera la soglia** in questo bimestre.
       *[other] **{ $oltre_soglia } parametri superano la soglia** in questo bimestre.
    }

titolo-annullati = Atti annullati o archiviati per vizi imputabili al ritardo
annullati-atto = Atto
annullati-data = Annullato
annullati-causa = Causa
annullati-minimo = Minimo edittale
annullati-preruolo = Valore nel preruolo
nota-annullati = La penale comprende il minimo edittale di ogni atto; il valore nel preruolo (capitolato, art. 4) è dato per la decisione dell'Amministrazione.

contraddittorio = Prospetto esaminato in contraddittorio; le penali sono applicate dal responsabile unico del procedimento e trattenute dalla fattura del periodo.
luogo-e-data = Luogo e data
firma-fornitore = Per il Fornitore
firma-esecuzione = Il responsabile dell'esecuzione
firma-rup = Il responsabile unico del procedimento
