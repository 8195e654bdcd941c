/**
 * Domains at which people get private mailboxes, so that the domain says nothing about a company. Drawn up 28 November 2026
 * from general knowledge of the providers, by country; those that closed long ago stay only where mailboxes were kept. A
 * provider with a domain in many countries is in `BY_NAME`.
 */
const DOMAINS = new Set(
  [
    // The world.
    'gmail.com googlemail.com icloud.com me.com mac.com msn.com aol.com aim.com ymail.com rocketmail.com myyahoo.com proton.me',
    'protonmail.com protonmail.ch pm.me tuta.com tutanota.com tutanota.de tuta.io tutamail.com fastmail.com fastmail.fm hey.com',
    'zoho.com zohomail.com mail.com email.com usa.com inbox.com hushmail.com hush.com mailbox.org posteo.de posteo.net posteo.org',
    'runbox.com mailfence.com startmail.com disroot.org riseup.net duck.com simplelogin.com mozmail.com pobox.com passmail.net',
    // North America.
    'comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net pacbell.net swbell.net ameritech.net cox.net',
    'charter.net spectrum.net rr.com roadrunner.com twc.com earthlink.net mindspring.com juno.com netzero.net optonline.net',
    'optimum.net frontier.com frontiernet.net windstream.net centurylink.net qwest.net embarqmail.com cableone.net wowway.com',
    'rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca cogeco.ca eastlink.ca sasktel.net',
    // Germany, Austria, Switzerland.
    'web.de t-online.de freenet.de arcor.de online.de onlinehome.de email.de vodafonemail.de mailbox.de aon.at chello.at',
    'bluewin.ch hispeed.ch sunrise.ch swissonline.ch hin.ch',
    // United Kingdom and Ireland.
    'btinternet.com btopenworld.com talktalk.net talk21.com sky.com virginmedia.com virgin.net blueyonder.co.uk ntlworld.com',
    'tiscali.co.uk o2.co.uk plusnet.com freeserve.co.uk eircom.net iol.ie',
    // France, Belgium, the Netherlands, Luxembourg.
    'free.fr orange.fr wanadoo.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr voila.fr',
    'skynet.be telenet.be proximus.be scarlet.be ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl chello.nl casema.nl',
    'upcmail.nl zonnet.nl pt.lu',
    // Italy, Spain, Portugal.
    'libero.it virgilio.it alice.it tin.it tim.it tiscali.it inwind.it iol.it poste.it fastwebnet.it email.it',
    'telefonica.net terra.es wanadoo.es ono.com movistar.es sapo.pt netcabo.pt clix.pt aeiou.pt',
    // Northern Europe.
    'telia.com bredband.net comhem.se spray.se online.no broadpark.no mail.dk tdcadsl.dk stofanet.dk luukku.com elisanet.fi',
    'kolumbus.fi hot.ee mail.ee inbox.lv apollo.lv one.lt',
    // Central and eastern Europe, Turkey.
    'wp.pl onet.pl o2.pl interia.pl interia.eu gazeta.pl op.pl poczta.fm seznam.cz centrum.cz email.cz post.cz volny.cz atlas.cz',
    'azet.sk centrum.sk zoznam.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg dir.bg ukr.net i.ua meta.ua bigmir.net',
    'mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru mynet.com otenet.gr forthnet.gr in.gr',
    // Asia.
    'qq.com foxmail.com 163.com 126.com yeah.net 139.com 189.cn wo.cn sina.com sina.cn sohu.com aliyun.com tom.com 21cn.com',
    'naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com',
    'ocn.ne.jp biglobe.ne.jp plala.or.jp so-net.ne.jp rediffmail.com sify.com indiatimes.com hinet.net pchome.com.tw',
    'singnet.com.sg walla.co.il walla.com bezeqint.net netvision.net.il',
    // Latin America, Africa, Oceania.
    'uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br prodigy.net.mx',
    'terra.com terra.cl fibertel.com.ar arnet.com.ar speedy.com.ar mweb.co.za telkomsa.net vodamail.co.za webmail.co.za',
    'bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au westnet.com.au internode.on.net xtra.co.nz slingshot.co.nz',
    // For a few minutes.
    'mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com sharklasers.com trashmail.com',
  ].flatMap((line) => line.split(' ')),
);

/** Providers with a domain in many countries: any public suffix after the name counts. */
const BY_NAME = new Set(['yahoo', 'hotmail', 'outlook', 'live', 'gmx', 'yandex']);

/** Whether people get private mailboxes at this registrable domain. */
export function isFreeMail(domain: string): boolean {
  return DOMAINS.has(domain) || BY_NAME.has(domain.slice(0, domain.indexOf('.')));
}
