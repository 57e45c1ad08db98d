# Stato: bozza
# Testi lunghi che più modelli stampano.

accesso-testo =
    Dosarul procedurii, fotografiile și înregistrările pot fi consultate, personal sau prin reprezentant, la { $ente_comando }, { $ente_indirizzo }, în timpul programului cu publicul; copii pot fi solicitate în scris la aceeași adresă sau la { $ente_pec } (art. 22 și următoarele L. nr. 241 din 7 august 1990).

responsabile-testo =
    Biroul care se ocupă de procedură: { $ente_settore }, { $ente_indirizzo }, poștă electronică certificată { $ente_pec } (art. 4 și 5 L. nr. 241 din 7 august 1990).
responsabile-nome = Responsabil: **{ $responsabile_procedimento }**.

privacy-testo = **Operator**: { $ente_nome }, { $ente_indirizzo }. **Scopuri**: constatarea contravenției, comunicarea actelor, încasarea sumelor datorate și apărarea în justiție; **temei juridic**: obligații legale și exercitarea autorității publice (art. 6 alin. (1) lit. (c) și (e) din Regulamentul (UE) 2016/679). Datele se păstrează atât timp cât o cer procedura și normele privind arhivele publice. Prelucrarea poate duce la sancțiune, la reducerea punctelor de permis și la executarea silită. Tipărirea și expedierea sunt încredințate { $ente_responsabile_esterno }, persoană împuternicită de operator (art. 28). **Drepturi**: acces, rectificare, ștergere sau restricționare în cazurile prevăzute, și opoziție (art. 15-21), prin adresare către operator sau către responsabilul cu protecția datelor ({ $ente_dpo }); plângere la autoritatea italiană pentru protecția datelor (Garante per la protezione dei dati personali, art. 77). **Informarea completă**: { $ente_informativa } și la sediul Poliției Locale.

pagamento-parziale =
    O plată făcută cu întârziere sau mai mică, chiar și cu puțin, decât suma datorată, inclusiv cheltuielile, nu stinge sancțiunea și este reținută ca plată parțială (art. 389 D.P.R. nr. 495 din 16 decembrie 1992).

# Verbali e lettere per chi risiede all'estero.
estero-sigle =
    C.d.S. = Codice della Strada, Codul rutier italian (decretul legislativ nr. 285 din 30 aprilie 1992); comma = alineat; D.Lgs. = decret legislativ; D.L. = decret-lege; D.P.R. = decret al Președintelui Republicii; L. = lege.
estero-termini =
    Termenele curg de la comunicare. Ziua comunicării nu se socotește și, dacă ultima zi este sărbătoare legală în Italia, termenul se prelungește până în prima zi următoare care nu este sărbătoare.
estero-pagamento =
    { $pagamento ->
        [sconto] **În termen de 5 zile** de la comunicare se plătește sancțiunea redusă cu 30 %; **din a 6-a până în a 60-a zi**, suma egală cu minimul legal al sancțiunii (art. 202 alin. 1 C.d.S.). La ambele se adaugă cheltuielile de constatare și de comunicare, care nu se reduc (art. 201 alin. 4 C.d.S.). Sumele indicate includ cheltuielile.
        [ridotto] **În termen de 60 de zile** de la comunicare se plătește suma egală cu minimul legal al sancțiunii (art. 202 alin. 1 C.d.S.), plus cheltuielile de constatare și de comunicare (art. 201 alin. 4 C.d.S.). Pentru această contravenție legea exclude reducerea de 30 % la plata în termen de 5 zile. Sumele indicate includ cheltuielile.
       *[escluso] Pentru această contravenție legea nu permite plata sumei reduse (art. 202 alin. 3 și 3-bis C.d.S.). Procesul-verbal este transmis în termen de zece zile Prefectului, care stabilește suma de plată printr-o ordonanță de plată sancționatorie (ordinanza-ingiunzione). **Nu efectuați nicio plată înainte de a o primi.**
    }
estero-bonifico = **Prin transfer bancar internațional în euro**, în contul indicat mai jos. Comisioanele bancare sunt suportate de cel care plătește: comuna trebuie să primească suma integrală. La detaliile plății scrieți numai numărul procesului-verbal și numărul de înmatriculare.
estero-pagopa = **Cu avizul de plată pagoPA anexat**: cu cardul sau din cont, pe site-ul ori cu aplicația unei bănci sau a altui prestator care participă la pagoPA. Scanați codul QR sau indicați codul avizului, de 18 cifre (codice avviso). Folosiți avizul care poartă suma corespunzătoare termenului în care plătiți.
estero-ricorso =
    { $pagamento ->
        [escluso] Cine consideră procesul-verbal neîntemeiat se poate adresa numai uneia dintre următoarele două autorități: căile de atac sunt **alternative**.
       *[ammesso] Cine consideră procesul-verbal neîntemeiat și **nu a plătit suma redusă** se poate adresa numai uneia dintre următoarele două autorități: căile de atac sunt **alternative**, iar plata le exclude.
    }
estero-prefetto = **Contestație la Prefect, în termen de 60 de zile** de la comunicare (art. 203 C.d.S.): cerere pe hârtie simplă adresată Prefectului ({ $ente_prefetto }) și trimisă prin scrisoare recomandată cu confirmare de primire Poliției Locale ({ $ente_indirizzo }) sau direct Prefectului, cu documentele utile și, dacă este cazul, cererea de a fi audiat. Dacă respinge contestația, Prefectul dispune plata unei sume care nu este mai mică decât dublul minimului (art. 204 C.d.S.).
estero-gdp = **Plângere la Judecătorul de Pace, în termen de 60 de zile** de la comunicare pentru persoanele cu reședința în străinătate (art. 204-bis C.d.S. și art. 7 D.Lgs. nr. 150 din 1 septembrie 2011): plângere la Judecătorul de Pace ({ $ente_giudice_di_pace }), depusă la grefă, trimisă prin poștă sau pe cale electronică, cu o copie a procesului-verbal și plata taxei judiciare (contributo unificato). Numai acest termen este suspendat între 1 și 31 august (L. nr. 742 din 7 octombrie 1969).
estero-mancato =
    { $pagamento ->
        [escluso] Dacă Prefectul consideră constatarea întemeiată, emite ordonanța de plată sancționatorie pentru o sumă care nu este mai mică decât dublul minimului, plus cheltuielile; ordonanța care nu este nici plătită, nici contestată în termen constituie titlu executoriu (art. 204 C.d.S.).
       *[ammesso] După trecerea a 60 de zile fără plata sumei reduse și fără contestație, procesul-verbal devine **titlu executoriu pentru o sumă egală cu jumătate din maximul sancțiunii, plus cheltuielile de procedură** (art. 203 alin. 3 C.d.S.). Urmează executarea silită, cu o majorare de o zecime pentru fiecare semestru de întârziere (art. 27 L. nr. 689 din 24 noiembrie 1981) și alte cheltuieli.
    }

# Ordinanze e risposte.
termini-testo =
    Ziua comunicării nu se numără și, dacă ultima zi este sărbătoare legală în Italia, termenul se prelungește până la prima zi următoare care nu este sărbătoare.
giacenza-testo =
    Dacă trimiterea se află la oficiul poștal, comunicarea se consideră efectuată în ziua ridicării sau, dacă nu este ridicată în zece zile de la expedierea avizului de depunere, în a zecea zi, chiar și pentru cine o ridică ulterior (art. 8 L. 20 noiembrie 1982, nr. 890).
ricorso-verbale =
    Cine consideră procesul-verbal neîntemeiat și **nu a plătit suma redusă** poate contesta la una singură dintre următoarele două autorități: căile de atac sunt **alternative**, iar plata le exclude.
ricorso-prefetto = **Prefect, în termen de 60 de zile** (art. 203 C.d.S.): contestație pe hârtie simplă adresată Prefectului ({ $ente_prefetto }), depusă sau trimisă prin scrisoare recomandată cu confirmare de primire ori prin poștă electronică certificată la Comandamentul de Poliție sau direct Prefectului, cu documentele utile și, dacă doriți, cererea de a fi audiat. Dacă este respinsă, Prefectul dispune plata unei sume nu mai mici decât dublul minimului (art. 204 C.d.S.).
ricorso-gdp = **Judecătorul de Pace, în termen de 30 de zile**, 60 dacă reclamantul locuiește în străinătate (art. 204-bis C.d.S. și art. 7 D.Lgs. 1 septembrie 2011, nr. 150): plângere la Judecătorul de Pace ({ $ente_giudice_di_pace }), depusă la grefă, trimisă prin poștă sau pe cale electronică, cu copia procesului-verbal. Numai acest termen este suspendat între 1 și 31 august (L. 7 octombrie 1969, nr. 742).
come-pagare-avviso =
    Folosiți **avizul de plată pagoPA anexat**: cu cardul sau dintr-un cont, pe site-ul sau cu aplicația unei bănci ori a altui prestator care participă la pagoPA. Scanați codul QR sau introduceți codul avizului (codice avviso) de 18 cifre.
altre-modalita = Alte moduri de plată în Italia, în limba italiană: { $ente_altre_modalita }
iscrizione-a-ruolo =
    După expirarea termenului fără plată, suma se recuperează prin executare silită, cu o majorare de o zecime pentru fiecare semestru de întârziere (art. 27 L. 24 noiembrie 1981, nr. 689) și cu alte cheltuieli.
