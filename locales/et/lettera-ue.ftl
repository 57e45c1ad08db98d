# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Teabekiri
sottotitolo = Itaalias toime pandud liiklusohutusnõuete rikkumise kohta
base =
    Direktiiv (EL) 2015/413, artikkel 5 ja II lisa; D.Lgs. 37/2014. Viide: protokoll nr { $numero }.

titolo-fatti = Asjaolud
fatti =
    Kuupäev: **{ $data_violazione }**. Liiklusohutusnõuete rikkumine pandi toime sõidukiga, mille registreerimisnumber on **{ $targa }**, mark { $marca } ja mudel { $modello }. Rikkumise tuvastas: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Selle sõiduki registreerimistunnistuse omanik on teatanud, et rikkumise ajal **juhtisite sõidukit Teie**.
       *[intestatario] **Teie olete registreeritud registreerimistunnistuse omanikuna** selle sõiduki puhul.
    }
particolari = Rikkumise asjakohaseid üksikasju kirjeldatakse järgmisel leheküljel punktides a kuni d.
titolo-somma = Tasumisele kuuluv summa ja maksetähtaeg
somma-esclusa =
    Selle rikkumise eest ei ole summat veel määratud.
consiglio = Kui Te seda rahalist karistust ei tasu, soovitatakse Teil **täita lisatud vastusevorm** ja saata see seal näidatud aadressile.
legge = Seda kirja menetletakse vastavalt Itaalia riigisisesele õigusele.

titolo-dettagli = Rikkumise asjakohased üksikasjad
titolo-a = a) Rikkumisel kasutatud sõiduk
dettaglio-targa = Registreerimisnumber
dettaglio-marca = Mark
dettaglio-modello = Mudel
titolo-b = b) Rikkumine
dettaglio-luogo = Koht
dettaglio-giorno = Kuupäev ja kellaaeg
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Rikkumise laad ja õiguslik kvalifikatsioon (asjakohane lahter on märgitud)
infrazione-velocita = kiiruse ületamine (1)
infrazione-alcol = joobes juhtimine (2)
infrazione-cinture = turvavöö kinnitamata jätmine (3)
infrazione-rosso = punase fooritule eiramine (4)
infrazione-corsia = keelatud sõiduraja kasutamine (5)
infrazione-droga = juhtimine narkootikumide mõju all (10)
infrazione-casco = kaitsekiivri kandmata jätmine (11)
infrazione-telefono = mobiiltelefoni või muu sidevahendi ebaseaduslik kasutamine sõidu ajal (12)
dettaglio-descrizione = Kirjeldus
descrizione =
    { $infrazione ->
        [velocita] Sõiduk ületas suurimat lubatud kiirust.
        [alcol] Juht juhtis sõidukit alkoholi mõju all.
        [cinture] Turvavööd ei kasutatud.
        [rosso] Sõiduk jätkas sõitu punasest fooritulest hoolimata.
        [corsia] Sõiduk kasutas sõidurada, mis on keelatud või muudele sõidukitele reserveeritud.
        [droga] Juht juhtis sõidukit narkootikumide mõju all.
        [casco] Kaitsekiivrit ei kantud.
       *[telefono] Juht kasutas sõidu ajal telefoni või muud sarnast seadet.
    }
dettaglio-testo = Protokolli itaaliakeelne tekst
dettaglio-norma = Õigusnormid
dettaglio-prove = Tõendid
prove =
    { $prove ->
        [immagini] fotod või salvestised, mida saab vaadata kohalikus politseis (Comando) või mille koopiaid saab sealt taotleda
        [agenti] ametnike vahetu tähelepanek
       *[entrambe] ametnike vahetu tähelepanek; fotod või salvestised, mida saab vaadata kohalikus politseis (Comando) või mille koopiaid saab sealt taotleda
    }
titolo-c = c) Rikkumise tuvastamiseks kasutatud seade
dettaglio-dispositivo = Seadme liik
dettaglio-specifiche = Tehnilised andmed
dettaglio-matricola = Identifitseerimisnumber
dettaglio-taratura = Viimase kalibreerimise kehtivuse lõppkuupäev
senza-dispositivo = Seadet ei kasutatud.
titolo-d = d) Seadme kasutamise tulemus
dettaglio-limite = Suurim lubatud kiirus
dettaglio-rilevata = Mõõdetud kiirus
dettaglio-netta = Kiirus pärast veapiiri mahaarvamist
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Ei kohaldata.

titolo-risposta = Vastusevorm
risposta-come = Palun täitke trükitähtedega.
risposta-atto = Protokoll nr **{ $numero }**, registreerimisnumber **{ $targa }**
titolo-sezione-a = A. Juhi isik
modulo-cognome = Täisnimi
modulo-luogo-nascita = Sünnikoht
modulo-data-nascita = Sünnikuupäev
modulo-patente = Juhiloa number
modulo-rilasciata-il = Väljaandmise kuupäev
modulo-rilasciata-a = koht
modulo-indirizzo = Aadress
titolo-sezione-b = B. Küsimused
domanda-intestato = 1. Kas sõiduk registreerimisnumbriga { $targa } on registreeritud Teie nimele?
risposta-si = jah
risposta-no = ei
domanda-intestatario = Kui ei, on registreerimistunnistuse omanik (perekonnanimi, eesnimi, aadress):
domanda-riconosce = 2. Kas Te tunnistate, et panite rikkumise toime?
domanda-motivo = 3. Kui Te seda ei tunnista, selgitage palun miks:
modulo-data = Koht ja kuupäev
modulo-firma = Allkiri
risposta-invio =
    Palun saatke täidetud vorm **60 päeva jooksul selle teabekirja kuupäevast** aadressile: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Itaalia.

titolo-procedura = Teave menetluse kohta
procedura =
    Asja menetleb Itaalia pädev asutus: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Kui menetlust jätkatakse, kehtivad järgmised tähtajad ja kaebusi lahendavad asutused.
effetti = **See teabekiri ise ei too kaasa õiguslikke tagajärgi.** Protokolli mõju on märgitud protokollis.
