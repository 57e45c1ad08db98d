# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Zapisnik o ugotovitvi prometnega prekrška št. { $numero }
basi =
    Prevod priloženega zapisnika v italijanščini. Art. 200 in 201 C.d.S.; art. 383 in 385 D.P.R. z dne 16. decembra 1992, št. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] osebni avtomobil
        [M] motorno kolo
        [B] tovorno vozilo
        [D] sedlasti vlačilec s polpriklopnikom
        [E] avtobus
        [R] priklopno vozilo
        [CICLO] kolo z motorjem
        [VELO] kolo
       *[altro] vozilo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] kršitelj (voznik)
        [LOCATARIO] najemnik vozila, solidarno odgovoren (art. 196 C.d.S.)
        [PROPRIETARIO] lastnik vozila, solidarno odgovoren (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] nosilec starševske skrbi
        [EREDE] dedič
       *[OBBLIGATO] solidarno odgovorna oseba (art. 196 C.d.S.)
    }

voce-fatto = Ugotovljeno dejanje (italijansko besedilo izvirnika)
matricola = serijska številka { $dispositivo_matricola }
velocita = omejitev { $limite } km/h; izmerjeno { $rilevata } km/h; po zakonskem odbitku { $netta } km/h
voce-rosso = Rdeča luč
rosso = prehod { $rosso_secondi } sekund po prižigu rdeče luči
voce-controllo = Nadzor
controllo =
    { $automatico ->
        [si] ugotovljeno samodejno, brez navzočnosti uradnih oseb
       *[no] ugotovljeno v navzočnosti uradnih oseb
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrolno mesto vnaprej označeno in dobro vidno
        [TELELASER] kontrolno mesto vnaprej označeno in dobro vidno
       *[altro] kontrolno mesto vnaprej označeno
    }
motivo =
    { $motivo ->
        [lett-a] Vozila, ki je vozilo s čezmerno hitrostjo, ni bilo mogoče dohiteti (art. 201, odstavek 1-bis, točka a), C.d.S.).
        [lett-b] Križišče je bilo prevoženo, ko je na semaforju svetila rdeča luč (art. 201, odstavek 1-bis, točka b), C.d.S.).
        [lett-c] Prepovedano prehitevanje (art. 201, odstavek 1-bis, točka c), C.d.S.).
        [lett-d] Prekršek je bil ugotovljen v odsotnosti kršitelja in lastnika vozila (art. 201, odstavek 1-bis, točka d), C.d.S.).
        [lett-e] Prekršek je bil ugotovljen z napravami, ki jih neposredno upravlja prometna policija in omogočajo naknadno ugotovitev prekrška, ker je vozilo oddaljeno od kontrolnega mesta ali ga ni mogoče ustaviti pravočasno ali na predpisan način (art. 201, odstavek 1-bis, točka e), C.d.S.).
        [lett-f] Prekršek je bil ugotovljen z napravami za daljinski nadzor iz art. 4 D.L. z dne 20. junija 2002, št. 121 (art. 201, odstavek 1-bis, točka f), C.d.S.).
        [lett-g] Vožnja nepooblaščenih vozil v zgodovinska središča, območja omejenega prometa, območja za pešce ali rezervirane pasove, zaznana s homologiranimi napravami (art. 201, odstavek 1-bis, točka g), C.d.S.).
        [lett-gbis] Prekršek je bil ugotovljen z namenskimi napravami ali opremo za zaznavanje (art. 201, odstavek 1-bis, točka g-bis), C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Prekršek je bil kršitelju očitan na kraju samem
voce-notifica = Vročitev
notifica =
    { $notifica ->
        [posta] po pošti, priporočeno s povratnico
        [convenzione] po pošti, priporočeno s povratnico (člen 11 Evropske konvencije o vročanju dokumentov v upravnih zadevah v tujini, Strasbourg, 24. november 1977; L. 149/1983)
        [autorita-centrale] prek osrednjega organa države prebivališča (Evropska konvencija o vročanju dokumentov v upravnih zadevah v tujini, Strasbourg, 24. november 1977; L. 149/1983)
        [consolato] prek italijanskega konzularnega organa
       *[ministero] prek pristojnih organov države prebivališča
    }; v 360 dneh od ugotovitve za osebe s prebivališčem v tujini (art. 201, prvi odstavek, C.d.S.)

violazioni-norma = Kršena določba
violazioni-descrizione = Prekršek
violazioni-minimo = Sankcija od
violazioni-massimo = do
violazioni-punti = Točke
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Prekoračitev najvišje dovoljene hitrosti za največ 10 km/h.
        [velocita-8] Prekoračitev najvišje dovoljene hitrosti za več kot 10 km/h in največ 40 km/h.
        [velocita-8-ripetuta] Prekoračitev najvišje dovoljene hitrosti za več kot 10 km/h in največ 40 km/h v naselju, najmanj drugič v enem letu.
        [velocita-9] Prekoračitev najvišje dovoljene hitrosti za več kot 40 km/h in največ 60 km/h.
        [velocita-9-bis] Prekoračitev najvišje dovoljene hitrosti za več kot 60 km/h.
        [rosso] Nadaljevanje vožnje kljub rdeči luči na semaforju.
        [ztl] Vožnja brez dovoljenja v območju omejenega prometa, območju za pešce ali na rezerviranem pasu.
        [sosta-157] Parkiranje vozila v nedovoljenem položaju.
        [sosta-158] Parkiranje vozila na mestu, kjer je parkiranje prepovedano.
        [cinture] Vožnja brez uporabe varnostnih pasov.
        [telefono] Uporaba telefona, pametnega telefona ali podobne naprave med vožnjo z umikom rok z volana.
        [casco] Vožnja kolesa z motorjem ali motornega kolesa brez zaščitne čelade.
        [segnaletica] Neupoštevanje prometne signalizacije.
        [assicurazione] Vožnja vozila brez zavarovanja odgovornosti.
        [revisione] Vožnja vozila, na katerem ni bil opravljen obvezni tehnični pregled.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Dodatna sankcija: začasni odvzem vozniškega dovoljenja.**
        [fermo] **Dodatna sankcija: upravno zadržanje vozila.**
        [rimozione] **Dodatna sankcija: odstranitev vozila.**
        [sequestro] **Dodatna sankcija: zaseg vozila.**
        [confisca] **Dodatna sankcija: trajni odvzem vozila.**
        [altra] **Izreče se dodatna sankcija; navedena je v italijanskem besedilu.**
       *[nessuna] { "" }
    }
importi-esclusi = **Plačilo znižanega zneska ni dovoljeno.** { estero-pagamento }

conformita =
    Izvirnik zapisnika hrani poveljstvo policije; naslovnik prejme njegovo overjeno kopijo v italijanščini (art. 385 D.P.R. 495/1992).
titolo-conducente = Točke in podatki o vozniku
conducente =
    Če voznik ni bil identificiran, mora lastnik ali druga solidarno odgovorna oseba **v 60 dneh** od vročitve poveljstvu policije sporočiti osebne podatke in podatke o vozniškem dovoljenju osebe, ki je vozila (art. 126-bis, drugi odstavek, C.d.S.). Ta dolžnost velja tudi za tistega, ki plača; kdor vloži pravno sredstvo, naj o tem v istem roku obvesti poveljstvo policije. Kdor brez upravičenega in dokazanega razloga teh podatkov ne sporoči, se kaznuje s sankcijo od { $somma_conducente_minimo } do { $somma_conducente_massimo }.
titolo-autentico = Verodostojno besedilo
autentico =
    To je prevod zapisnika št. { $numero }, katerega italijanski izvirnik je priložen. **Verodostojno je samo italijansko besedilo**: v primeru kakršne koli razlike prevlada.
