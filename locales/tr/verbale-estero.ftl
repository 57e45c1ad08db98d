# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Trafik ihlali tespit tutanağı no. { $numero }
basi =
    Ekteki İtalyanca tutanağın çevirisi. Art. 200 ve 201 C.d.S.; art. 383 ve 385 D.P.R. 16 Aralık 1992, no. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] otomobil
        [M] motosiklet
        [B] kamyon
        [D] yarı römorklu kamyon
        [E] otobüs
        [R] römork
        [CICLO] motorlu bisiklet (moped)
        [VELO] bisiklet
       *[altro] araç
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] ihlali yapan (sürücü)
        [LOCATARIO] müteselsilen sorumlu araç kiracısı (art. 196 C.d.S.)
        [PROPRIETARIO] müteselsilen sorumlu araç sahibi (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] velayet hakkı sahibi
        [EREDE] mirasçı
       *[OBBLIGATO] müteselsilen sorumlu kişi (art. 196 C.d.S.)
    }

voce-fatto = Tespit edilen olay (aslının İtalyanca metni)
matricola = seri no. { $dispositivo_matricola }
velocita = sınır { $limite } km/h; ölçülen { $rilevata } km/h; kanuni indirimden sonra { $netta } km/h
voce-rosso = Kırmızı ışık
rosso = kırmızı ışık yandıktan { $rosso_secondi } saniye sonra geçiş
voce-controllo = Denetim
controllo =
    { $automatico ->
        [si] görevliler bulunmaksızın otomatik olarak tespit edilmiştir
       *[no] görevlilerin huzurunda tespit edilmiştir
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] önceden işaretle bildirilmiş ve açıkça görülebilir denetim noktası
        [TELELASER] önceden işaretle bildirilmiş ve açıkça görülebilir denetim noktası
       *[altro] önceden işaretle bildirilmiş denetim noktası
    }
motivo =
    { $motivo ->
        [lett-a] Aşırı hızla giden araca yetişmek olanaksızdı (art. 201, fıkra 1-bis, bent a, C.d.S.).
        [lett-b] Trafik ışığı kırmızı yanarken kavşaktan geçilmiştir (art. 201, fıkra 1-bis, bent b, C.d.S.).
        [lett-c] Yasak sollama (art. 201, fıkra 1-bis, bent c, C.d.S.).
        [lett-d] İhlal, ihlali yapanın ve araç sahibinin yokluğunda tespit edilmiştir (art. 201, fıkra 1-bis, bent d, C.d.S.).
        [lett-e] İhlal, doğrudan trafik polisi tarafından kullanılan ve araç denetim noktasından uzakta olduğu ya da zamanında veya öngörülen biçimde durdurulamadığı için ihlalin sonradan belirlenmesini sağlayan cihazlarla tespit edilmiştir (art. 201, fıkra 1-bis, bent e, C.d.S.).
        [lett-f] İhlal, art. 4 D.L. 20 Haziran 2002, no. 121 hükmünde öngörülen uzaktan denetim cihazlarıyla tespit edilmiştir (art. 201, fıkra 1-bis, bent f, C.d.S.).
        [lett-g] Yetkisiz araçların tarihî merkezlere, trafiği kısıtlı bölgelere, yaya bölgelerine veya ayrılmış şeritlere girdiği, tip onaylı cihazlarla belirlenmiştir (art. 201, fıkra 1-bis, bent g, C.d.S.).
        [lett-gbis] İhlal, bu amaca özgü tespit cihazları veya donanımlarıyla tespit edilmiştir (art. 201, fıkra 1-bis, bent g-bis, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = İhlal, ihlali yapana olay yerinde bildirilmiştir
voce-notifica = Tebliğ
notifica =
    { $notifica ->
        [posta] postayla, iadeli taahhütlü mektupla
        [convenzione] postayla, iadeli taahhütlü mektupla (İdari Konulara İlişkin Belgelerin Yurt Dışında Tebliğine Dair Avrupa Sözleşmesi, Strazburg, 24 Kasım 1977, art. 11; L. 149/1983)
        [autorita-centrale] ikamet edilen devletin merkezî makamı aracılığıyla (İdari Konulara İlişkin Belgelerin Yurt Dışında Tebliğine Dair Avrupa Sözleşmesi, Strazburg, 24 Kasım 1977; L. 149/1983)
        [consolato] İtalyan konsolosluk makamı aracılığıyla
       *[ministero] ikamet edilen devletin yetkili makamları aracılığıyla
    }; yurt dışında ikamet edenler için tespitten itibaren 360 gün içinde (art. 201, fıkra 1, C.d.S.)

violazioni-norma = İhlal edilen hüküm
violazioni-descrizione = İhlal
violazioni-minimo = Ceza alt sınırı
violazioni-massimo = üst sınırı
violazioni-punti = Puan
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Hız sınırını en çok 10 km/h aşmak.
        [velocita-8] Hız sınırını 10 km/h üzerinde ve en çok 40 km/h aşmak.
        [velocita-8-ripetuta] Yerleşim yerinde, bir yıl içinde en az ikinci kez, hız sınırını 10 km/h üzerinde ve en çok 40 km/h aşmak.
        [velocita-9] Hız sınırını 40 km/h üzerinde ve en çok 60 km/h aşmak.
        [velocita-9-bis] Hız sınırını 60 km/h üzerinde aşmak.
        [rosso] Kırmızı ışığa rağmen yola devam etmek.
        [ztl] Trafiği kısıtlı bölgede, yaya bölgesinde veya ayrılmış şeritte izinsiz araç kullanmak.
        [sosta-157] Aracı izin verilmeyen konumda park etmek.
        [sosta-158] Aracı park yasağı olan yerde park etmek.
        [cinture] Emniyet kemeri takmadan yolculuk etmek.
        [telefono] Araç kullanırken ellerini direksiyondan çekerek telefon, akıllı telefon veya benzeri cihaz kullanmak.
        [casco] Moped veya motosikleti koruyucu kask takmadan kullanmak.
        [segnaletica] Trafik levhalarına, işaretlerine veya yol çizgilerine uymamak.
        [assicurazione] Zorunlu mali sorumluluk sigortası olmayan araç kullanmak.
        [revisione] Zorunlu periyodik muayenesi yapılmamış araç kullanmak.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Ek yaptırım: sürücü belgesinin geçici olarak geri alınması.**
        [fermo] **Ek yaptırım: aracın idari olarak trafikten alıkonulması.**
        [rimozione] **Ek yaptırım: aracın kaldırılması.**
        [sequestro] **Ek yaptırım: araca el konulması.**
        [confisca] **Ek yaptırım: aracın müsaderesi.**
        [altra] **Bir ek yaptırım uygulanır; İtalyanca metinde belirtilmiştir.**
       *[nessuna] { "" }
    }
importi-esclusi = **İndirilmiş tutarın ödenmesine izin verilmemektedir.** { estero-pagamento }

conformita =
    Tutanağın aslı Polis Komutanlığında saklanır; muhatap, tutanağın İtalyanca onaylı suretini alır (art. 385 D.P.R. 495/1992).
titolo-conducente = Puanlar ve sürücünün bilgileri
conducente =
    Sürücünün kimliği belirlenmemişse araç sahibi veya müteselsilen sorumlu diğer kişi, tebliğden itibaren **60 gün içinde**, aracı kullanmakta olan kişinin kimlik ve sürücü belgesi bilgilerini Polis Komutanlığına bildirmek zorundadır (art. 126-bis, fıkra 2, C.d.S.). Bu yükümlülük ödeme yapanlar için de geçerlidir; itiraz edenlerin aynı süre içinde Polis Komutanlığına bilgi vermesi gerekir. Haklı ve belgelenmiş bir neden olmaksızın bu bilgileri vermeyen kişiye uygulanacak ceza: alt sınır { $somma_conducente_minimo }, üst sınır { $somma_conducente_massimo }.
titolo-autentico = Esas alınacak metin
autentico =
    Bu belge, İtalyanca aslı ekte bulunan { $numero } no.lu tutanağın çevirisidir. **Yalnızca İtalyanca metin geçerlidir**: herhangi bir farklılık hâlinde İtalyanca metin üstün tutulur.
