# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Scrisoare de informare
sottotitolo = referitoare la o încălcare a normelor de circulație care afectează siguranța rutieră, săvârșită în Italia
base =
    Directiva (UE) 2015/413, articolul 5 și anexa II; D.Lgs. 37/2014. Referință: procesul-verbal nr. { $numero }.

titolo-fatti = Faptele
fatti =
    La data de **{ $data_violazione }** a fost săvârșită o încălcare a normelor de circulație care afectează siguranța rutieră cu vehiculul cu numărul de înmatriculare **{ $targa }**, marca { $marca }, modelul { $modello }. Încălcarea a fost constatată de: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Titularul certificatului de înmatriculare al acestui vehicul a indicat că **dumneavoastră îl conduceați** când a fost săvârșită încălcarea.
       *[intestatario] **Sunteți înregistrat(ă) ca titular al certificatului de înmatriculare** al acestui vehicul.
    }
particolari = Detaliile relevante ale încălcării sunt descrise pe pagina următoare, la literele (a)-(d).
titolo-somma = Suma datorată și termenul de plată
somma-esclusa =
    Pentru această încălcare suma nu a fost încă stabilită.
consiglio = Dacă nu plătiți această sancțiune financiară, vi se recomandă să **completați formularul de răspuns anexat** și să îl trimiteți la adresa indicată în el.
legge = Prezenta scrisoare este tratată în conformitate cu dreptul național al Italiei.

titolo-dettagli = Detalii relevante privind încălcarea
titolo-a = (a) Vehiculul cu care a fost săvârșită încălcarea
dettaglio-targa = Număr de înmatriculare
dettaglio-marca = Marcă
dettaglio-modello = Model
titolo-b = (b) Încălcarea
dettaglio-luogo = Locul
dettaglio-giorno = Data și ora
giorno = { $data_violazione }, ora { $ora }
dettaglio-natura = Natura și încadrarea juridică a încălcării (este marcată căsuța corespunzătoare)
infrazione-velocita = depășirea vitezei legale (1)
infrazione-alcol = conducerea sub influența alcoolului (2)
infrazione-cinture = neutilizarea centurii de siguranță (3)
infrazione-rosso = nerespectarea culorii roșii a semaforului (4)
infrazione-corsia = utilizarea unei benzi interzise (5)
infrazione-droga = conducerea sub influența drogurilor (10)
infrazione-casco = neutilizarea căștii de protecție (11)
infrazione-telefono = utilizarea ilegală a unui telefon mobil sau a oricărui alt dispozitiv de comunicare în timpul conducerii (12)
dettaglio-descrizione = Descriere
descrizione =
    { $infrazione ->
        [velocita] Vehiculul a depășit limita maximă de viteză.
        [alcol] Conducătorul auto conducea sub influența alcoolului.
        [cinture] Centura de siguranță nu era folosită.
        [rosso] Vehiculul și-a continuat deplasarea în pofida luminii roșii a semaforului.
        [corsia] Vehiculul circula pe o bandă interzisă sau rezervată altor vehicule.
        [droga] Conducătorul auto conducea sub influența drogurilor.
        [casco] Casca de protecție nu era purtată.
       *[telefono] Conducătorul auto folosea în timpul mersului un telefon sau un dispozitiv similar.
    }
dettaglio-testo = Textul italian al procesului-verbal
dettaglio-norma = Dispoziții legale
dettaglio-prove = Probe
prove =
    { $prove ->
        [immagini] fotografii sau înregistrări, care pot fi văzute la Poliția Locală sau solicitate acesteia în copie
        [agenti] constatare directă a agenților
       *[entrambe] constatare directă a agenților; fotografii sau înregistrări, care pot fi văzute la Poliția Locală sau solicitate acesteia în copie
    }
titolo-c = (c) Dispozitivul folosit pentru constatarea încălcării
dettaglio-dispositivo = Tipul dispozitivului
dettaglio-specifiche = Specificații
dettaglio-matricola = Număr de identificare
dettaglio-taratura = Expirarea ultimei etalonări
senza-dispositivo = Nu a fost folosit niciun dispozitiv.
titolo-d = (d) Rezultatul aplicării dispozitivului
dettaglio-limite = Viteza maximă
dettaglio-rilevata = Viteza măsurată
dettaglio-netta = Viteza măsurată, corectată cu marja de eroare
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nu se aplică.

titolo-risposta = Formular de răspuns
risposta-come = Se completează cu majuscule.
risposta-atto = Procesul-verbal nr. **{ $numero }**, număr de înmatriculare **{ $targa }**
titolo-sezione-a = A. Identitatea conducătorului auto
modulo-cognome = Numele și prenumele
modulo-luogo-nascita = Locul nașterii
modulo-data-nascita = Data nașterii
modulo-patente = Numărul permisului de conducere
modulo-rilasciata-il = Eliberat la data de
modulo-rilasciata-a = la (locul)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Întrebări
domanda-intestato = 1. Vehiculul cu numărul de înmatriculare { $targa } este înmatriculat pe numele dumneavoastră?
risposta-si = da
risposta-no = nu
domanda-intestatario = Dacă nu, titularul certificatului de înmatriculare este (numele, prenumele, adresa):
domanda-riconosce = 2. Recunoașteți că ați săvârșit încălcarea?
domanda-motivo = 3. Dacă nu recunoașteți, explicați de ce:
modulo-data = Locul și data
modulo-firma = Semnătura
risposta-invio =
    Vă rugăm să trimiteți formularul completat **în termen de 60 de zile de la data prezentei scrisori de informare** la: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italia.

titolo-procedura = Informații privind procedura
procedura =
    Cazul este examinat de autoritatea competentă din Italia: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Dacă procedura continuă, se aplică termenele și autoritățile de contestare următoare.
effetti = **Prezenta scrisoare de informare, ca atare, nu produce consecințe juridice.** Efectele procesului-verbal sunt indicate în procesul-verbal.
