# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Jegyzőkönyv közlekedési jogsértés megállapításáról, száma: { $numero }
basi =
    A mellékelt olasz nyelvű jegyzőkönyv fordítása. C.d.S. art. 200 és 201; 1992. december 16-i 495. sz. D.P.R., art. 383 és 385. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] személygépkocsi
        [M] motorkerékpár
        [B] tehergépkocsi
        [D] nyerges szerelvény
        [E] autóbusz
        [R] pótkocsi
        [CICLO] segédmotoros kerékpár
        [VELO] kerékpár
       *[altro] jármű
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] a jogsértés elkövetője (járművezető)
        [LOCATARIO] a jármű bérlője, egyetemlegesen felelős (C.d.S. art. 196)
        [PROPRIETARIO] a jármű tulajdonosa, egyetemlegesen felelős (C.d.S. art. 196)
        [ESERCENTE_POTESTA] a szülői felelősség gyakorlója
        [EREDE] örökös
       *[OBBLIGATO] egyetemlegesen felelős személy (C.d.S. art. 196)
    }

voce-fatto = A megállapított tények (az eredeti olasz szövege)
matricola = sorozatszám: { $dispositivo_matricola }
velocita = korlátozás: { $limite } km/h; mért: { $rilevata } km/h; a törvényes levonás után: { $netta } km/h
voce-rosso = Piros jelzés
rosso = áthaladás { $rosso_secondi } másodperccel a piros jelzés kigyulladása után
voce-controllo = Ellenőrzés
controllo =
    { $automatico ->
        [si] automatikusan megállapítva, rendőr jelenléte nélkül
       *[no] rendőr jelenlétében megállapítva
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] az ellenőrzési pont előre jelezve és jól látható
        [TELELASER] az ellenőrzési pont előre jelezve és jól látható
       *[altro] az ellenőrzési pont előre jelezve
    }
motivo =
    { $motivo ->
        [lett-a] A túlzott sebességgel haladó járművet nem lehetett utolérni (C.d.S. art. 201, (1-bis) bek. a) pont).
        [lett-b] Áthaladás útkereszteződésen a jelzőlámpa piros jelzése mellett (C.d.S. art. 201, (1-bis) bek. b) pont).
        [lett-c] Tiltott előzés (C.d.S. art. 201, (1-bis) bek. c) pont).
        [lett-d] A jogsértést az elkövető és a jármű tulajdonosának távollétében állapították meg (C.d.S. art. 201, (1-bis) bek. d) pont).
        [lett-e] A jogsértést a közlekedési rendőrség által közvetlenül kezelt készülékekkel állapították meg, amelyek a jogsértés utólagos megállapítását teszik lehetővé, mivel a jármű távol van az ellenőrzési ponttól, vagy nem állítható meg időben vagy az előírt módon (C.d.S. art. 201, (1-bis) bek. e) pont).
        [lett-f] A jogsértést a 2002. június 20-i 121. sz. D.L. art. 4 szerinti távellenőrző készülékekkel állapították meg (C.d.S. art. 201, (1-bis) bek. f) pont).
        [lett-g] Engedéllyel nem rendelkező járművek behajtása történelmi belvárosba, korlátozott forgalmú övezetbe, gyalogos övezetbe vagy fenntartott sávba, típusjóváhagyott készülékekkel észlelve (C.d.S. art. 201, (1-bis) bek. g) pont).
        [lett-gbis] A jogsértést erre szolgáló észlelőkészülékekkel vagy -berendezésekkel állapították meg (C.d.S. art. 201, (1-bis) bek. g-bis) pont).
       *[altro] { $motivo_testo }
    }
contestata = A jogsértést a helyszínen közölték az elkövetővel
voce-notifica = Kézbesítés
notifica =
    { $notifica ->
        [posta] postai úton, tértivevényes ajánlott levélben
        [convenzione] postai úton, tértivevényes ajánlott levélben (a közigazgatási ügyekre vonatkozó iratok külföldi kézbesítéséről szóló európai egyezmény 11. cikke, Strasbourg, 1977. november 24.; L. 149/1983)
        [autorita-centrale] a lakóhely szerinti állam központi hatósága útján (a közigazgatási ügyekre vonatkozó iratok külföldi kézbesítéséről szóló európai egyezmény, Strasbourg, 1977. november 24.; L. 149/1983)
        [consolato] az olasz konzuli hatóság útján
       *[ministero] a lakóhely szerinti állam illetékes hatóságai útján
    }; a külföldön lakók esetében a megállapítástól számított 360 napon belül (C.d.S. art. 201, (1) bek.)

violazioni-norma = Megsértett rendelkezés
violazioni-descrizione = Jogsértés
violazioni-minimo = Bírság, min.
violazioni-massimo = max.
violazioni-punti = Pont
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] A sebességhatár túllépése legfeljebb 10 km/h-val.
        [velocita-8] A sebességhatár túllépése több mint 10 km/h-val, de legfeljebb 40 km/h-val.
        [velocita-8-ripetuta] A sebességhatár túllépése több mint 10 km/h-val, de legfeljebb 40 km/h-val, lakott területen, egy éven belül legalább másodszor.
        [velocita-9] A sebességhatár túllépése több mint 40 km/h-val, de legfeljebb 60 km/h-val.
        [velocita-9-bis] A sebességhatár túllépése több mint 60 km/h-val.
        [rosso] Továbbhaladás a jelzőlámpa piros jelzése ellenére.
        [ztl] Engedély nélküli közlekedés korlátozott forgalmú övezetben, gyalogos övezetben vagy fenntartott sávban.
        [sosta-157] Várakozás a járművel nem megengedett helyzetben.
        [sosta-158] Várakozás a járművel tiltott helyen.
        [cinture] Közlekedés a biztonsági öv használata nélkül.
        [telefono] Telefon, okostelefon vagy hasonló készülék használata vezetés közben, a kezet a kormánykerékről levéve.
        [casco] Segédmotoros kerékpár vagy motorkerékpár vezetése bukósisak nélkül.
        [segnaletica] A közúti jelzések be nem tartása.
        [assicurazione] Kötelező felelősségbiztosítás nélküli jármű vezetése.
        [revisione] A kötelező időszakos műszaki vizsgán át nem esett jármű vezetése.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Járulékos szankció: a vezetői engedély felfüggesztése.**
        [fermo] **Járulékos szankció: a jármű hatósági visszatartása.**
        [rimozione] **Járulékos szankció: a jármű elszállítása.**
        [sequestro] **Járulékos szankció: a jármű lefoglalása.**
        [confisca] **Járulékos szankció: a jármű elkobzása.**
        [altra] **Járulékos szankció is alkalmazandó; az olasz szövegben szerepel.**
       *[nessuna] { "" }
    }
importi-esclusi = **A csökkentett összeg megfizetése nem megengedett.** { estero-pagamento }

conformita =
    Az eredeti jegyzőkönyvet a Rendészeti Parancsnokságon őrzik; a címzett annak hiteles olasz nyelvű másolatát kapja meg (D.P.R. 495/1992, art. 385).
titolo-conducente = Pontok és a járművezető adatai
conducente =
    Ha a járművezetőt nem azonosították, a tulajdonosnak vagy más egyetemlegesen felelős személynek a kézbesítéstől számított **60 napon belül** közölnie kell a Rendészeti Parancsnoksággal a járművet vezető személy személyes adatait és vezetői engedélyének adatait (C.d.S. art. 126-bis, (2) bek.). Ez a kötelezettség azokra is vonatkozik, akik fizetnek; akik jogorvoslattal élnek, ugyanezen határidőn belül tájékoztassák erről a Rendészeti Parancsnokságot. Aki indokolt és igazolt ok nélkül nem közli ezeket az adatokat, bírsággal sújtható, amelynek legkisebb összege { $somma_conducente_minimo }, legmagasabb összege { $somma_conducente_massimo }.
titolo-autentico = Hiteles szöveg
autentico =
    Ez a { $numero } számú jegyzőkönyv fordítása, amelynek olasz eredetije mellékelve van. **Kizárólag az olasz szöveg hiteles**: bármilyen eltérés esetén az az irányadó.
