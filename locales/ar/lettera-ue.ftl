# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = رسالة إعلام
sottotitolo = بشأن مخالفة مرورية متصلة بالسلامة على الطرق ارتُكبت في إيطاليا
base =
    التوجيه (الاتحاد الأوروبي) 2015/413، المادة 5 والملحق الثاني؛ D.Lgs. 37/2014. المرجع: المحضر رقم { $numero }.

titolo-fatti = الوقائع
fatti =
    في **{ $data_violazione }** ارتُكبت مخالفة مرورية متصلة بالسلامة على الطرق بالمركبة ذات رقم التسجيل **{ $targa }**، العلامة { $marca }، الطراز { $modello }. وقد رصد المخالفة: { $ente_nome }، { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] أفاد صاحب شهادة تسجيل هذه المركبة **بأنكم كنتم تقودونها** عند ارتكاب المخالفة.
       *[intestatario] **أنتم مسجلون بصفتكم صاحب شهادة تسجيل** هذه المركبة.
    }
particolari = التفاصيل ذات الصلة بالمخالفة مبينة في الصفحة التالية، في النقاط من (a) إلى (d).
titolo-somma = المبلغ المستحق وأجل الدفع
somma-esclusa =
    لم يُحدد المبلغ بعد لهذه المخالفة.
consiglio = إذا لم تدفعوا هذه الغرامة المالية، فيُنصح **بأن تملؤوا استمارة الرد المرفقة** وترسلوها إلى العنوان المبين فيها.
legge = تُعالج هذه الرسالة وفقا للقانون الوطني الإيطالي.

titolo-dettagli = التفاصيل ذات الصلة بالمخالفة
titolo-a = (a) المركبة المستعملة في ارتكاب المخالفة
dettaglio-targa = رقم التسجيل
dettaglio-marca = العلامة
dettaglio-modello = الطراز
titolo-b = (b) المخالفة
dettaglio-luogo = المكان
dettaglio-giorno = التاريخ والساعة
giorno = { $data_violazione }، { $ora }
dettaglio-natura = طبيعة المخالفة وتكييفها القانوني (الخانة المنطبقة معلَّمة)
infrazione-velocita = تجاوز السرعة (1)
infrazione-alcol = القيادة تحت تأثير الكحول (2)
infrazione-cinture = عدم استعمال حزام الأمان (3)
infrazione-rosso = عدم التوقف عند الإشارة الحمراء (4)
infrazione-corsia = استعمال مسار ممنوع (5)
infrazione-droga = القيادة تحت تأثير المخدرات (10)
infrazione-casco = عدم وضع خوذة الأمان (11)
infrazione-telefono = الاستعمال غير القانوني للهاتف المحمول أو أي جهاز اتصال آخر أثناء القيادة (12)
dettaglio-descrizione = الوصف
descrizione =
    { $infrazione ->
        [velocita] تجاوزت المركبة الحد الأقصى للسرعة.
        [alcol] كان السائق يقود تحت تأثير الكحول.
        [cinture] لم يكن حزام الأمان مستعملا.
        [rosso] واصلت المركبة السير رغم الإشارة الضوئية الحمراء.
        [corsia] كانت المركبة تستعمل مسارا ممنوعا أو مخصصا لمركبات أخرى.
        [droga] كان السائق يقود تحت تأثير المخدرات.
        [casco] لم تكن خوذة الأمان موضوعة.
       *[telefono] كان السائق يستعمل هاتفا أو جهازا مماثلا أثناء القيادة.
    }
dettaglio-testo = النص الإيطالي للمحضر
dettaglio-norma = الأحكام القانونية
dettaglio-prove = الأدلة
prove =
    { $prove ->
        [immagini] صور أو تسجيلات، يمكن الاطلاع عليها لدى قيادة الشرطة أو طلب نسخ منها
        [agenti] المعاينة المباشرة من الأعوان
       *[entrambe] المعاينة المباشرة من الأعوان؛ صور أو تسجيلات، يمكن الاطلاع عليها لدى قيادة الشرطة أو طلب نسخ منها
    }
titolo-c = (c) الجهاز المستعمل في رصد المخالفة
dettaglio-dispositivo = نوع الجهاز
dettaglio-specifiche = المواصفات
dettaglio-matricola = رقم التعريف
dettaglio-taratura = تاريخ انتهاء صلاحية آخر معايرة
senza-dispositivo = لم يُستعمل أي جهاز.
titolo-d = (d) نتيجة استعمال الجهاز
dettaglio-limite = السرعة القصوى
dettaglio-rilevata = السرعة المقيسة
dettaglio-netta = السرعة المصححة بعد خصم هامش الخطأ
limite = { $limite } كم/س
rilevata = { $rilevata } كم/س
netta = { $netta } كم/س
senza-risultato = لا ينطبق.

titolo-risposta = استمارة الرد
risposta-come = يُرجى الملء بحروف واضحة (لاتينية كبيرة).
risposta-atto = المحضر رقم **{ $numero }**، رقم التسجيل **{ $targa }**
titolo-sezione-a = A. هوية السائق
modulo-cognome = الاسم واللقب
modulo-luogo-nascita = مكان الميلاد
modulo-data-nascita = تاريخ الميلاد
modulo-patente = رقم رخصة القيادة
modulo-rilasciata-il = تاريخ الإصدار
modulo-rilasciata-a = مكان الإصدار
modulo-indirizzo = العنوان
titolo-sezione-b = B. أسئلة
domanda-intestato = 1. هل المركبة ذات رقم التسجيل { $targa } مسجلة باسمكم؟
risposta-si = نعم
risposta-no = لا
domanda-intestatario = إن لم تكن كذلك، فصاحب شهادة التسجيل هو (اللقب، الاسم، العنوان):
domanda-riconosce = 2. هل تقرون بأنكم ارتكبتم المخالفة؟
domanda-motivo = 3. إن كنتم لا تقرون بذلك، فيُرجى بيان السبب:
modulo-data = المكان والتاريخ
modulo-firma = التوقيع
risposta-invio =
    يُرجى إرسال الاستمارة بعد ملئها **خلال 60 يوما من تاريخ رسالة الإعلام هذه** إلى: { $ente_nome }، { $ente_comando }، { $ente_indirizzo }، إيطاليا.

titolo-procedura = معلومات عن الإجراء
procedura =
    تنظر في هذه القضية السلطة المختصة في إيطاليا: { $ente_nome }، { $ente_comando }، { $ente_indirizzo }. وإذا استمرت الملاحقة، سرت المواعيد وجهات الطعن التالية.
effetti = **رسالة الإعلام هذه لا تؤدي في حد ذاتها إلى آثار قانونية.** وآثار المحضر مبينة في المحضر.
