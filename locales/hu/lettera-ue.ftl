# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Tájékoztató levél
sottotitolo = Olaszországban elkövetett, közúti közlekedésbiztonságot veszélyeztető közlekedési jogsértésről
base =
    (EU) 2015/413 irányelv, 5. cikk és II. melléklet; D.Lgs. 37/2014. Hivatkozás: jegyzőkönyv száma: { $numero }.

titolo-fatti = A tények
fatti = **{ $data_violazione }** napján közúti közlekedésbiztonságot veszélyeztető közlekedési jogsértést követtek el a következő járművel: rendszáma **{ $targa }**, gyártmánya { $marca }, típusa { $modello }. A jogsértést megállapította: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] E jármű forgalmi engedélyének jogosultja azt jelezte, hogy a jogsértés elkövetésekor **Ön vezette a járművet**.
       *[intestatario] A nyilvántartás szerint e jármű **forgalmi engedélyének jogosultja Ön**.
    }
particolari = A jogsértés lényeges részletei a következő oldalon, az a)-d) pontban találhatók.
titolo-somma = A fizetendő összeg és a fizetési határidő
somma-esclusa =
    E jogsértés esetében az összeget még nem állapították meg.
consiglio = Ha nem fizeti meg ezt a pénzbírságot, javasoljuk, hogy **töltse ki a mellékelt válaszlapot**, és küldje el az ott feltüntetett címre.
legge = Ezt a levelet Olaszország nemzeti joga szerint kezelik.

titolo-dettagli = A jogsértés lényeges részletei
titolo-a = a) A jogsértés elkövetéséhez használt jármű
dettaglio-targa = Rendszám
dettaglio-marca = Gyártmány
dettaglio-modello = Típus
titolo-b = b) A jogsértés
dettaglio-luogo = Helyszín
dettaglio-giorno = Dátum és időpont
giorno = { $data_violazione }, { $ora }
dettaglio-natura = A jogsértés jellege és jogi minősítése (a megfelelő négyzet meg van jelölve)
infrazione-velocita = sebességhatár túllépése (1)
infrazione-alcol = ittas járművezetés (2)
infrazione-cinture = biztonsági öv használatának elmulasztása (3)
infrazione-rosso = forgalomirányító fényjelző készülék piros jelzésénél való megállás elmulasztása (4)
infrazione-corsia = tiltott sávban történő közlekedés (5)
infrazione-droga = kábítószer hatása alatt történő járművezetés (10)
infrazione-casco = bukósisak viselésének elmulasztása (11)
infrazione-telefono = mobiltelefon vagy más kommunikációs eszköz jogellenes használata vezetés közben (12)
dettaglio-descrizione = Leírás
descrizione =
    { $infrazione ->
        [velocita] A jármű túllépte a megengedett legnagyobb sebességet.
        [alcol] A járművezető alkohol hatása alatt vezetett.
        [cinture] A biztonsági övet nem használták.
        [rosso] A jármű a jelzőlámpa piros jelzése ellenére továbbhaladt.
        [corsia] A jármű tiltott vagy más járművek számára fenntartott sávban haladt.
        [droga] A járművezető kábítószer hatása alatt vezetett.
        [casco] A bukósisakot nem viselték.
       *[telefono] A járművezető vezetés közben telefont vagy hasonló készüléket használt.
    }
dettaglio-testo = A jegyzőkönyv olasz szövege
dettaglio-norma = Jogszabályi rendelkezések
dettaglio-prove = Bizonyítékok
prove =
    { $prove ->
        [immagini] fényképek vagy felvételek, amelyek a Rendészeti Parancsnokságon megtekinthetők, vagy amelyekről ott másolat kérhető
        [agenti] a rendőrök közvetlen észlelése
       *[entrambe] a rendőrök közvetlen észlelése; fényképek vagy felvételek, amelyek a Rendészeti Parancsnokságon megtekinthetők, vagy amelyekről ott másolat kérhető
    }
titolo-c = c) A jogsértés észleléséhez használt készülék
dettaglio-dispositivo = A készülék típusa
dettaglio-specifiche = Műszaki adatok
dettaglio-matricola = Azonosító szám
dettaglio-taratura = Az utolsó kalibrálás érvényességének vége
senza-dispositivo = Készüléket nem használtak.
titolo-d = d) A készülék alkalmazásának eredménye
dettaglio-limite = Megengedett legnagyobb sebesség
dettaglio-rilevata = Mért sebesség
dettaglio-netta = A hibahatárral korrigált sebesség
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nem alkalmazható.

titolo-risposta = Válaszlap
risposta-come = Kérjük, nyomtatott nagybetűkkel töltse ki.
risposta-atto = Jegyzőkönyv száma: **{ $numero }**, rendszám: **{ $targa }**
titolo-sezione-a = A. A járművezető személyazonossága
modulo-cognome = Teljes név
modulo-luogo-nascita = Születési hely
modulo-data-nascita = Születési idő
modulo-patente = A vezetői engedély száma
modulo-rilasciata-il = Kiállítás napja
modulo-rilasciata-a = helye
modulo-indirizzo = Lakcím
titolo-sezione-b = B. Kérdések
domanda-intestato = 1. Az Ön nevére van bejegyezve a következő rendszámú jármű: { $targa }?
risposta-si = igen
risposta-no = nem
domanda-intestatario = Ha nem, a forgalmi engedély jogosultja (családi név, utónév, lakcím):
domanda-riconosce = 2. Elismeri, hogy elkövette a jogsértést?
domanda-motivo = 3. Ha nem ismeri el, kérjük, indokolja meg:
modulo-data = Hely és dátum
modulo-firma = Aláírás
risposta-invio =
    Kérjük, a kitöltött válaszlapot **e tájékoztató levél keltétől számított 60 napon belül** küldje el a következő címre: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Olaszország.

titolo-procedura = Tájékoztatás az eljárásról
procedura =
    Ezt az ügyet Olaszország illetékes hatósága vizsgálja: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ha az eljárás folytatódik, a következő határidők és jogorvoslati fórumok irányadók.
effetti = **Ez a tájékoztató levél önmagában nem jár jogkövetkezményekkel.** A jegyzőkönyv joghatásait a jegyzőkönyv tartalmazza.
