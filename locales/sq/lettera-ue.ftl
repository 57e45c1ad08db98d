# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Letër informuese
sottotitolo = lidhur me një shkelje rrugore që cenon sigurinë rrugore, kryer në Itali
base =
    Direktiva (BE) 2015/413, neni 5 dhe shtojca II; D.Lgs. 37/2014. Referenca: procesverbali nr. { $numero }.

titolo-fatti = Faktet
fatti =
    Më **{ $data_violazione }** u krye një shkelje rrugore që cenon sigurinë rrugore me mjetin me targë **{ $targa }**, marka { $marca }, modeli { $modello }. Shkelja u zbulua nga: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Mbajtësi i certifikatës së regjistrimit të këtij mjeti ka deklaruar se **e drejtonit ju mjetin** kur u krye shkelja.
       *[intestatario] **Ju jeni i regjistruar si mbajtës i certifikatës së regjistrimit** të këtij mjeti.
    }
particolari = Të dhënat e shkeljes përshkruhen në faqen tjetër, në pikat (a) deri (d).
titolo-somma = Shuma e detyruar dhe afati i pagesës
somma-esclusa =
    Për këtë shkelje shuma ende nuk është caktuar.
consiglio = Nëse nuk e paguani këtë gjobë, ju këshillojmë të **plotësoni formularin bashkëlidhur të përgjigjes** dhe ta dërgoni në adresën e treguar aty.
legge = Kjo letër trajtohet sipas ligjit kombëtar të Italisë.

titolo-dettagli = Të dhënat e shkeljes
titolo-a = (a) Mjeti i përdorur për kryerjen e shkeljes
dettaglio-targa = Targa
dettaglio-marca = Marka
dettaglio-modello = Modeli
titolo-b = (b) Shkelja
dettaglio-luogo = Vendi
dettaglio-giorno = Data dhe ora
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Natyra dhe cilësimi ligjor i shkeljes (është shënuar kutia përkatëse)
infrazione-velocita = tejkalim i shpejtësisë (1)
infrazione-alcol = drejtim në gjendje të dehur (2)
infrazione-cinture = mospërdorim i rripit të sigurimit (3)
infrazione-rosso = mosndalim në dritën e kuqe (4)
infrazione-corsia = përdorim i një korsie të ndaluar (5)
infrazione-droga = drejtim nën ndikimin e drogës (10)
infrazione-casco = mosmbajtje e kaskës mbrojtëse (11)
infrazione-telefono = përdorim i paligjshëm i telefonit celular ose i një pajisjeje tjetër komunikimi gjatë drejtimit (12)
dettaglio-descrizione = Përshkrimi
descrizione =
    { $infrazione ->
        [velocita] Mjeti e tejkaloi kufirin maksimal të shpejtësisë.
        [alcol] Drejtuesi e drejtonte mjetin nën ndikimin e alkoolit.
        [cinture] Rripi i sigurimit nuk përdorej.
        [rosso] Mjeti vazhdoi lëvizjen pavarësisht dritës së kuqe të semaforit.
        [corsia] Mjeti përdorte një korsi të ndaluar ose të rezervuar për mjete të tjera.
        [droga] Drejtuesi e drejtonte mjetin nën ndikimin e drogës.
        [casco] Kaska mbrojtëse nuk mbahej.
       *[telefono] Drejtuesi përdorte telefonin ose një pajisje të ngjashme gjatë drejtimit.
    }
dettaglio-testo = Teksti italisht i procesverbalit
dettaglio-norma = Dispozitat ligjore
dettaglio-prove = Provat
prove =
    { $prove ->
        [immagini] fotografi ose regjistrime, që mund të shihen pranë Komandës së Policisë ose t'i kërkohen asaj në kopje
        [agenti] vëzhgim i drejtpërdrejtë nga punonjësit e policisë
       *[entrambe] vëzhgim i drejtpërdrejtë nga punonjësit e policisë; fotografi ose regjistrime, që mund të shihen pranë Komandës së Policisë ose t'i kërkohen asaj në kopje
    }
titolo-c = (c) Pajisja e përdorur për zbulimin e shkeljes
dettaglio-dispositivo = Lloji i pajisjes
dettaglio-specifiche = Specifikimet
dettaglio-matricola = Numri identifikues
dettaglio-taratura = Data e skadimit të kalibrimit të fundit
senza-dispositivo = Nuk u përdor asnjë pajisje.
titolo-d = (d) Rezultati i përdorimit të pajisjes
dettaglio-limite = Shpejtësia maksimale
dettaglio-rilevata = Shpejtësia e matur
dettaglio-netta = Shpejtësia e korrigjuar sipas kufirit të gabimit
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Nuk zbatohet.

titolo-risposta = Formular përgjigjeje
risposta-come = Ju lutemi plotësojeni me shkronja të mëdha.
risposta-atto = Procesverbali nr. **{ $numero }**, targa **{ $targa }**
titolo-sezione-a = A. Identiteti i drejtuesit të mjetit
modulo-cognome = Emri dhe mbiemri
modulo-luogo-nascita = Vendlindja
modulo-data-nascita = Datëlindja
modulo-patente = Numri i lejes së drejtimit
modulo-rilasciata-il = Lëshuar më
modulo-rilasciata-a = në (vendi)
modulo-indirizzo = Adresa
titolo-sezione-b = B. Pyetje
domanda-intestato = 1. A është mjeti me targë { $targa } i regjistruar në emrin tuaj?
risposta-si = po
risposta-no = jo
domanda-intestatario = Nëse jo, mbajtësi i certifikatës së regjistrimit është (mbiemri, emri, adresa):
domanda-riconosce = 2. A e pranoni se e keni kryer shkeljen?
domanda-motivo = 3. Nëse nuk e pranoni, ju lutemi shpjegoni arsyen:
modulo-data = Vendi dhe data
modulo-firma = Nënshkrimi
risposta-invio =
    Ju lutemi dërgojeni formularin e plotësuar **brenda 60 ditëve nga data e kësaj letre informuese** në adresën: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Itali.

titolo-procedura = Informacion për procedurën
procedura =
    Kjo çështje shqyrtohet nga autoriteti kompetent në Itali: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Nëse çështja vazhdon, zbatohen afatet dhe organet e ankimit të mëposhtme.
effetti = **Kjo letër informuese në vetvete nuk sjell pasoja ligjore.** Efektet e procesverbalit tregohen në procesverbal.
