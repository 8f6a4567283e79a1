/**
 * What columns and fields of a deal are called, in nine languages (en, ru, de,
 * es, fr, pt, tr, uk, pl). Entries are compared without case, accents and
 * spaces. `other` holds names that look like a meaning and are none.
 */
export type Meaning =
  | 'id'
  | 'title'
  | 'amount'
  | 'currency'
  | 'stage'
  | 'status'
  | 'pipeline'
  | 'owner'
  | 'company'
  | 'contact'
  | 'created'
  | 'closeDate'
  | 'closed'
  | 'probability'
  | 'region'
  | 'segment'
  | 'phone'
  | 'email'
  | 'nextActivity'
  | 'source'
  | 'other';

export const WORDS: Readonly<Record<Meaning, string>> = {
  id: 'id|record id|deal id|number|no|nr|#|№|номер|ид|код|nummer|número|numéro|numara|numer|deal number',
  title:
    'title|name|deal|deal name|deal title|opportunity|opportunity name|opportunity title|subject|topic|potential name|deal summary|record name|' +
    'название|наименование|название сделки|имя сделки|сделка|тема|имя|bezeichnung|titel|name des geschäfts|geschäft|verkaufschance|deal-name|betreff|opportunity-name|' +
    'nombre|título|negocio|nombre del negocio|nombre de la oportunidad|oportunidad|trato|nombre del trato|asunto|' +
    'nom|titre|affaire|nom de l’affaire|nom de la transaction|transaction|opportunité|intitulé|nom de l’opportunité|objet|' +
    'nome|nome do negócio|negócio|oportunidade|nome da oportunidade|assunto|' +
    'ad|adı|başlık|fırsat|fırsat adı|anlaşma|anlaşma adı|konu|назва|назва угоди|угода|' +
    'nazwa|tytuł|szansa|szansa sprzedaży|nazwa szansy|nazwa transakcji|transakcja|temat',
  amount:
    'amount|value|deal value|deal amount|deal size|revenue|expected revenue|estimated revenue|est revenue|budget|price|sum|total|total amount|opportunity amount|contract value|estimated value|expected value|amount/currency|amount and currency|annual revenue|acv|arr|tcv|' +
    'сумма|бюджет|стоимость|цена|сумма сделки|бюджет сделки|стоимость сделки|ожидаемая выручка|сумма/валюта|сумма и валюта|ожидаемая сумма|выручка|сумма контракта|сумма договора|итого|' +
    'betrag|wert|umsatz|volumen|auftragswert|erwarteter umsatz|geschäftswert|summe|preis|dealwert|auftragsvolumen|' +
    'importe|valor|monto|ingresos|ingresos esperados|valor del negocio|cantidad|presupuesto|ingreso esperado|precio|' +
    'montant|valeur|revenu|revenu espéré|revenu attendu|chiffre d’affaires|prix|montant de l’affaire|montant de la transaction|' +
    'quantia|montante|receita|receita esperada|orçamento|preço|valor do negócio|' +
    'tutar|değer|bütçe|beklenen gelir|gelir|fiyat|anlaşma tutarı|anlaşma değeri|fırsat tutarı|сума|вартість|ціна|сума угоди|очікуваний дохід|' +
    'kwota|wartość|budżet|przychód|oczekiwany przychód|cena|wartość szansy|wartość transakcji|suma',
  currency:
    'currency|deal currency code|currency code|валюта|währung|moneda|divisa|devise|moeda|para birimi|waluta',
  stage:
    'stage|deal stage|sales stage|pipeline stage|pipeline phase|sales phase|step|phase|opportunity stage|stage name|этап|стадия|этап сделки|стадия сделки|этап воронки|' +
    'vertriebsphase|verkaufsphase|stufe|phase des geschäfts|verkaufsstufe|dealphase|deal-phase|etapa|fase|etapa del negocio|etapa de venta|etapa del trato|' +
    'étape|phase de vente|étape de la transaction|étape de l’affaire|estágio|etapa do negócio|fase do negócio|aşama|satış aşaması|anlaşma aşaması|fırsat aşaması|етап|стадія|етап угоди|стадія угоди|' +
    'etap|etap sprzedaży|faza|etap szansy|etap transakcji',
  status:
    'status|state|deal status|outcome|статус|состояние|статус сделки|zustand|estado|statut|état|situação|durum|стан',
  pipeline:
    'pipeline|sales pipeline|funnel|deal pipeline|category id|воронка|воронка продаж|направление|vertriebspipeline|embudo|pipeline de ventas|canalización|tunnel|funil|funil de vendas|satış hattı|huni|воронка продажів|lejek|lejek sprzedaży',
  owner:
    'owner|deal owner|opportunity owner|account owner|record owner|responsible|responsible person|assigned|assigned to|assignee|salesperson|sales rep|account manager|manager|user|hubspot owner|assigned by|main user|rep|owner name|assigned user|' +
    'ответственный|ответственная|менеджер|владелец|исполнитель|отв-ный|куратор|владелец сделки|ответственный менеджер|ответственный за сделку|' +
    'besitzer|inhaber|zuständig|verantwortlich|verantwortlicher|zuständiger|vertriebsmitarbeiter|eigentümer|bearbeiter|zugewiesen an|betreuer|' +
    'propietario|responsable|comercial|asignado a|vendedor|encargado|propietario del negocio|propriétaire|commercial|assigné à|vendeur|propriétaire de l’affaire|' +
    'proprietário|responsável|atribuído a|dono|sahip|sahibi|sorumlu|temsilci|atanan|satış temsilcisi|anlaşma sahibi|fırsat sahibi|sorumlu kişi|відповідальний|власник|' +
    'właściciel|opiekun|odpowiedzialny|handlowiec|przypisano do|osoba odpowiedzialna|właściciel szansy',
  company:
    'company|account|organization|organisation|customer|client|account name|company name|customer name|organization name|partner|potential customer|parent account|associated company|client name|contact company name|' +
    'компания|клиент|организация|контрагент|заказчик|название компании|компания клиента|' +
    'firma|unternehmen|kunde|firmenname|unternehmensname|kundenname|empresa|cuenta|cliente|organización|nombre de la empresa|nombre de cuenta|' +
    'entreprise|société|compte|nom de l’entreprise|nom du compte|conta|organização|nome da empresa|nome da conta|' +
    'şirket|müşteri|hesap|kurum|şirket adı|müşteri adı|компанія|клієнт|організація|замовник|klient|organizacja|konto|nazwa firmy|kontrahent',
  contact:
    'contact|contact name|primary contact|contact person|person|main contact|person name|контакт|контактное лицо|основной контакт|имя контакта|' +
    'kontakt|ansprechpartner|kontaktperson|kontaktname|hauptkontakt|contacto|persona de contacto|nombre del contacto|contacto principal|' +
    'contact principal|personne|interlocuteur|nom du contact|contato|pessoa|pessoa de contato|nome do contato|kişi|ilgili kişi|irtibat|kişi adı|контактна особа|основний контакт|osoba kontaktowa',
  created:
    'created|created on|created at|create date|created date|creation date|date created|created time|date create|added|add time|date added|create time|date entered|entered on|opened|' +
    'создано|создана|создан|дата создания|дата добавления|добавлено|добавлена|erstellt|erstellt am|erstellungsdatum|angelegt|angelegt am|anlagedatum|erstelldatum|' +
    'creado|creado el|fecha de creación|creación|créé|créé le|date de création|création|criado|criado em|data de criação|oluşturma|oluşturulma|oluşturma tarihi|oluşturulma tarihi|eklenme tarihi|' +
    'створено|дата створення|utworzono|data utworzenia|utworzony|dodano',
  closeDate:
    'close date|closing date|expected close|expected close date|expected closing|expected closing date|est close date|estimated close date|estimated close|closing|deadline|date deadline|target close|forecast close|close by|' +
    'дата закрытия|закрытие|ожидаемая дата закрытия|планируемая дата закрытия|предполагаемая дата закрытия|план закрытия|срок|дата завершения|плановая дата закрытия|ожидаемое закрытие|' +
    'abschlussdatum|abschluss|voraussichtlicher abschluss|erwarteter abschluss|erwartetes abschlussdatum|schließdatum|geplanter abschluss|voraussichtliches abschlussdatum|' +
    'fecha de cierre|cierre previsto|fecha de cierre prevista|cierre esperado|fecha prevista de cierre|fecha estimada de cierre|cierre|fecha de cierre esperada|' +
    'date de clôture|clôture prévue|date de fermeture|fermeture prévue|date de clôture prévue|clôture|date de fermeture prévue|' +
    'data de fechamento|fechamento previsto|data prevista de fechamento|fechamento esperado|data de fecho|previsão de fechamento|data de fechamento esperada|' +
    'kapanış tarihi|tahmini kapanış|beklenen kapanış|beklenen kapanış tarihi|tahmini kapanış tarihi|kapanış|дата закриття|очікувана дата закриття|' +
    'data zamknięcia|przewidywane zamknięcie|oczekiwana data zamknięcia|planowane zamknięcie|przewidywana data zamknięcia|planowana data zamknięcia|termin',
  closed:
    'closed|closed on|closed at|closed date|won time|won date|date closed|actual close date|actual close|lost time|lost date|закрыта|закрыто|закрыт|дата фактического закрытия|фактическая дата закрытия|geschlossen am|abgeschlossen am|gewonnen am|cerrado el|fecha real de cierre|fermé le|clôturé le|fechado em|kapatıldı|kapatılma tarihi|закрито|zamknięto',
  probability:
    'probability|win probability|likelihood|close probability|chance|confidence|win chance|probability %|вероятность|вероятность закрытия|вероятность успеха|вероятность сделки|' +
    'wahrscheinlichkeit|abschlusswahrscheinlichkeit|probabilidad|probabilidad de cierre|probabilité|probabilité de gain|probabilidade|olasılık|kazanma olasılığı|ihtimal|ймовірність|імовірність|prawdopodobieństwo',
  region:
    'region|territory|country|state/province|city|location|регион|территория|страна|город|область|gebiet|land|stadt|bundesland|región|territorio|país|ciudad|région|territoire|pays|ville|região|território|cidade|bölge|ülke|şehir|il|регіон|країна|місто|kraj|miasto|województwo|obszar',
  segment:
    'segment|segment name|customer segment|tier|industry|sector|сегмент|отрасль|сфера деятельности|branche|kundensegment|segmento|industria|secteur|setor|indústria|segment client|sektör|segmentasyon|галузь|branża|sektor',
  phone:
    'phone|mobile|telephone|phone number|cell|телефон|мобильный|моб|telefon|handy|teléfono|móvil|téléphone|portable|telefone|celular|cep telefonu|мобільний|komórka',
  email:
    'email|e-mail|mail|email address|почта|эл почта|электронная почта|correo|correo electrónico|courriel|adresse e-mail|e-posta|пошта|електронна пошта|adres e-mail',
  nextActivity:
    'next activity|next activity date|next task|next step date|next action|next follow up|follow up|follow-up date|next contact|следующее действие|следующий шаг|ближайшая задача|следующая задача|дата следующего контакта|следующее дело|' +
    'nächste aktivität|nächster schritt|nächste aufgabe|wiedervorlage|próxima actividad|siguiente actividad|próxima tarea|prochaine activité|prochaine tâche|prochaine action|próxima atividade|sonraki aktivite|sonraki faaliyet|sonraki etkinlik|наступна дія|наступне завдання|następna aktywność|następne działanie|następny krok',
  source:
    'source|lead source|deal source|origin|channel|источник|источник лида|источник сделки|канал|quelle|lead-quelle|leadquelle|herkunft|fuente|origen|origen del cliente|origine|origem|fonte|kaynak|джерело|źródło',
  other:
    'weighted|weighted amount|weighted value|weighted revenue|prorated revenue|взвешенная сумма|gewichteter betrag|modified|modified on|last modified|updated|updated at|last updated|date modify|изменено|дата изменения|обновлено|geändert|geändert am|modificado|modifié|modificado em|güncellendi|змінено|zmieniono|' +
    'created by|modified by|кем создана|создал|кем изменена|erstellt von|creado por|créé par|criado por|oluşturan|utworzył|last activity|last contacted|last activity date|последняя активность|последнее действие|letzte aktivität|última actividad|dernière activité|' +
    'description|comment|comments|notes|описание|комментарий|beschreibung|notiz|descripción|descrição|açıklama|опис|opis|tags|теги|метки|start date|begin date|begindate|дата начала|startdatum|fecha de inicio|lost reason|loss reason|причина отказа|activities|activity|действия|actions|дела|' +
    'type|deal type|тип|тип сделки|typ|tipo|tür|commission|discount|tax|vat|quantity|margin|cost|paid|balance|комиссия|скидка|налог|ндс|количество|маржа|себестоимость|оплачено|rabatt|menge|descuento|margen|remise|marge',
};
