# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Protokol o zjištění dopravního přestupku č. { $numero }
basi =
    Překlad přiloženého protokolu v italštině. Art. 200 a 201 C.d.S.; art. 383 a 385 D.P.R. ze dne 16. prosince 1992, č. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] osobní automobil
        [M] motocykl
        [B] nákladní automobil
        [D] návěsová souprava
        [E] autobus
        [R] přípojné vozidlo
        [CICLO] moped
        [VELO] jízdní kolo
       *[altro] vozidlo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] pachatel přestupku (řidič)
        [LOCATARIO] nájemce vozidla, odpovědný společně a nerozdílně (art. 196 C.d.S.)
        [PROPRIETARIO] vlastník vozidla, odpovědný společně a nerozdílně (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] nositel rodičovské odpovědnosti
        [EREDE] dědic
       *[OBBLIGATO] osoba odpovědná společně a nerozdílně (art. 196 C.d.S.)
    }

voce-fatto = Zjištěný skutek (italské znění originálu)
matricola = výrobní číslo { $dispositivo_matricola }
velocita = limit { $limite } km/h; naměřeno { $rilevata } km/h; po odečtení zákonné odchylky { $netta } km/h
voce-rosso = Červené světlo
rosso = průjezd { $rosso_secondi } sekund po rozsvícení červeného světla
voce-controllo = Kontrola
controllo =
    { $automatico ->
        [si] zjištěno automaticky, bez přítomnosti příslušníků
       *[no] zjištěno za přítomnosti příslušníků
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolní stanoviště předem označené a dobře viditelné
        [TELELASER] kontrolní stanoviště předem označené a dobře viditelné
       *[altro] kontrolní stanoviště předem označené
    }
motivo =
    { $motivo ->
        [lett-a] Nebylo možné dostihnout vozidlo jedoucí nepřiměřenou rychlostí (art. 201 odst. 1-bis písm. a) C.d.S.).
        [lett-b] Křižovatka byla projeta, když na semaforu svítilo červené světlo (art. 201 odst. 1-bis písm. b) C.d.S.).
        [lett-c] Zakázané předjíždění (art. 201 odst. 1-bis písm. c) C.d.S.).
        [lett-d] Přestupek byl zjištěn v nepřítomnosti pachatele a vlastníka vozidla (art. 201 odst. 1-bis písm. d) C.d.S.).
        [lett-e] Přestupek byl zjištěn zařízeními obsluhovanými přímo dopravní policií, která umožňují zjistit přestupek dodatečně, protože vozidlo je od kontrolního stanoviště vzdáleno nebo je nelze včas či předepsaným způsobem zastavit (art. 201 odst. 1-bis písm. e) C.d.S.).
        [lett-f] Přestupek byl zjištěn zařízeními pro dálkovou kontrolu podle art. 4 D.L. ze dne 20. června 2002, č. 121 (art. 201 odst. 1-bis písm. f) C.d.S.).
        [lett-g] Vjezd nepovolených vozidel do historických center, zón s omezeným provozem, pěších zón nebo vyhrazených jízdních pruhů, zjištěný schválenými zařízeními (art. 201 odst. 1-bis písm. g) C.d.S.).
        [lett-gbis] Přestupek byl zjištěn pomocí k tomu určených zařízení nebo přístrojů (art. 201 odst. 1-bis písm. g-bis) C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Přestupek byl pachateli oznámen na místě
voce-notifica = Doručení
notifica =
    { $notifica ->
        [posta] poštou, doporučeně s dodejkou
        [convenzione] poštou, doporučeně s dodejkou (čl. 11 Evropské úmluvy o doručování písemností ve správních věcech do zahraničí, Štrasburk, 24. listopadu 1977; L. 149/1983)
        [autorita-centrale] prostřednictvím ústředního orgánu státu bydliště (Evropská úmluva o doručování písemností ve správních věcech do zahraničí, Štrasburk, 24. listopadu 1977; L. 149/1983)
        [consolato] prostřednictvím italského konzulárního úřadu
       *[ministero] prostřednictvím příslušných orgánů státu bydliště
    }; do 360 dnů od zjištění u osob s bydlištěm v zahraničí (art. 201 odst. 1 C.d.S.)

violazioni-norma = Porušené ustanovení
violazioni-descrizione = Přestupek
violazioni-minimo = Sankce od
violazioni-massimo = do
violazioni-punti = Body
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Překročení nejvyšší dovolené rychlosti nejvýše o 10 km/h.
        [velocita-8] Překročení nejvyšší dovolené rychlosti o více než 10 km/h a nejvýše o 40 km/h.
        [velocita-8-ripetuta] Překročení nejvyšší dovolené rychlosti o více než 10 km/h a nejvýše o 40 km/h v obci, nejméně podruhé během jednoho roku.
        [velocita-9] Překročení nejvyšší dovolené rychlosti o více než 40 km/h a nejvýše o 60 km/h.
        [velocita-9-bis] Překročení nejvyšší dovolené rychlosti o více než 60 km/h.
        [rosso] Pokračování v jízdě navzdory červenému světlu semaforu.
        [ztl] Jízda bez povolení v zóně s omezeným provozem, v pěší zóně nebo ve vyhrazeném jízdním pruhu.
        [sosta-157] Stání vozidla v nedovolené poloze.
        [sosta-158] Stání vozidla v místě, kde je stání zakázáno.
        [cinture] Jízda bez použití bezpečnostních pásů.
        [telefono] Používání telefonu, chytrého telefonu nebo podobného zařízení za jízdy s odejmutím rukou z volantu.
        [casco] Jízda na mopedu nebo motocyklu bez ochranné přilby.
        [segnaletica] Nedodržení dopravního značení.
        [assicurazione] Jízda s vozidlem bez pojištění odpovědnosti.
        [revisione] Jízda s vozidlem, které nebylo podrobeno povinné technické prohlídce.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Vedlejší sankce: pozastavení platnosti řidičského průkazu.**
        [fermo] **Vedlejší sankce: správní zadržení vozidla.**
        [rimozione] **Vedlejší sankce: odtažení vozidla.**
        [sequestro] **Vedlejší sankce: zajištění vozidla.**
        [confisca] **Vedlejší sankce: propadnutí vozidla.**
        [altra] **Ukládá se vedlejší sankce; je uvedena v italském znění.**
       *[nessuna] { "" }
    }
importi-esclusi = **Zaplacení snížené částky není možné.** { estero-pagamento }

conformita =
    Originál protokolu je uložen na velitelství policie; adresát obdrží jeho ověřenou kopii v italštině (art. 385 D.P.R. 495/1992).
titolo-conducente = Body a údaje o řidiči
conducente =
    Nebyla-li zjištěna totožnost řidiče, musí vlastník nebo jiná osoba odpovědná společně a nerozdílně **do 60 dnů** od doručení sdělit velitelství policie osobní údaje a údaje z řidičského průkazu osoby, která vozidlo řídila (art. 126-bis odst. 2 C.d.S.). Tuto povinnost má i ten, kdo zaplatí; kdo podá opravný prostředek, má o tom velitelství policie v téže lhůtě informovat. Kdo bez oprávněného a doloženého důvodu tyto údaje nesdělí, podléhá sankci od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Závazné znění
autentico =
    Toto je překlad protokolu č. { $numero }, jehož italský originál je přiložen. **Závazné je pouze italské znění**: v případě jakéhokoli rozdílu má přednost.
