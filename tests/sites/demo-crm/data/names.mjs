// Invented names, Russian and English side by side.

const pairs = (text) =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => line.split(';'))
    .map((pair) => pair.trim().split('|'))
    .filter(([ru, en]) => ru && en)
    .map(([ru, en]) => ({ ru, en }));

export const COMPANY_NAMES = pairs(`
Северный ветер|North Wind; Альфа-Тракт|Alfa Trakt; Пресня Логистик|Presnya Logistics; Заря Востока|Eastern Dawn
Медный всадник|Copper Rider; Волжский завод упаковки|Volga Packaging; Сибирский кедр|Siberian Cedar; Точка сборки|Assembly Point
Новый берег|New Shore; Бетонсервис|Betonservice; Уралмехтранс|Uralmechtrans; Аквилон Трейд|Aquilon Trade
Город мастеров|Makers Town; Лесная биржа|Timber Exchange; Кварц-Прибор|Quartz Instruments; Молочный край|Dairy Land
Стройинвест-М|Stroyinvest M; Орбита Софт|Orbita Soft; Нева Фарм|Neva Pharm; Красный октант|Red Octant
Тепло и Свет|Heat & Light; Русская сталь|Russian Steel; Автодор-Сервис|Avtodor Service; Енисей Авиа|Yenisei Avia
Клиника «Родник»|Rodnik Clinic; Парус Отель|Parus Hotel; Глобус Туризм|Globus Travel; Мебель Плюс|Furniture Plus
Дельта Кабель|Delta Cable; Хлебный дом|Bread House; Снежная карта|Snow Map; Ладога Верфь|Ladoga Shipyard
Полимерпром|Polymerprom; Школа «Вектор-Юг»|South School; Зелёная миля|Green Mile; Проектбюро 12|Design Bureau 12
Техносила Маш|Technosila Mash; Рыбный порт|Fish Port; Текстиль Иваново|Ivanovo Textile; Вятка Лифт|Vyatka Lift
Кронверк|Kronverk; Магистраль|Magistral; Атлант Групп|Atlant Group; Байкал Вода|Baikal Water
Омега Лизинг|Omega Leasing; Пиксель Медиа|Pixel Media; Строймаркет 24|Stroymarket 24; Гранит|Granit
Агро-Поволжье|Agro Volga; Ювелир Дом|Jeweller House; Инфосети|Infoseti; Самара Энерго|Samara Energo
Оптика Люкс|Optika Lux; Трубопласт|Truboplast; Добрый доктор|Kind Doctor; Спутник Связь|Sputnik Telecom
Фабрика окон|Window Factory; Караван Чай|Caravan Tea; Печатный двор|Print Yard; Каскад Безопасность|Cascade Security
`);

export const PRODUCTS = pairs(`
Терминалы сбора данных|Data terminals; Внедрение склада|Warehouse rollout; Лицензии на год|Annual licences
Сервисное обслуживание|Service contract; Поставка сканеров|Scanner supply; Обучение персонала|Staff training
Аудит процессов|Process audit; Интеграция с бухгалтерией|Accounting integration; Весы и принтеры|Scales and printers
Маркировка товара|Goods labelling; Облачный архив|Cloud archive; Пилотный проект|Pilot project
Модернизация линии|Line upgrade; Кассовое оборудование|Point-of-sale kit; Расходные материалы|Consumables
Мобильное рабочее место|Mobile workplace
`);

export const PEOPLE = pairs(`
Сергей Ларин|Sergey Larin; Ирина Тихонова|Irina Tikhonova; Павел Гущин|Pavel Gushchin; Наталья Рогова|Natalia Rogova
Денис Яшин|Denis Yashin; Елена Барсукова|Elena Barsukova; Артём Котов|Artem Kotov; Светлана Юдина|Svetlana Yudina
Михаил Чернов|Mikhail Chernov; Алина Фомина|Alina Fomina; Кирилл Зорин|Kirill Zorin; Татьяна Власова|Tatiana Vlasova
Роман Щукин|Roman Shchukin; Юлия Маркова|Yulia Markova; Олег Пестов|Oleg Pestov; Дарья Климова|Daria Klimova
Виктор Ершов|Viktor Ershov; Марина Осипова|Marina Osipova; Андрей Сомов|Andrey Somov; Ксения Белых|Ksenia Belykh
Николай Гладков|Nikolay Gladkov; Оксана Рябова|Oxana Ryabova; Станислав Ким|Stanislav Kim; Лидия Шубина|Lidia Shubina
`);

export const CITIES = {
  center: pairs('Москва|Moscow; Тула|Tula; Воронеж|Voronezh'),
  north: pairs('Санкт-Петербург|Saint Petersburg; Псков|Pskov; Вологда|Vologda'),
  volga: pairs('Казань|Kazan; Самара|Samara; Нижний Новгород|Nizhny Novgorod'),
  siberia: pairs('Новосибирск|Novosibirsk; Томск|Tomsk; Красноярск|Krasnoyarsk'),
};
