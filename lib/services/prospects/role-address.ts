/**
 * Local parts of addresses that belong to no single person: robots, lists and desks. After RFC 2142 and common mail
 * systems, in the six languages. Compared as whole local parts, so that names such as Newsom or Salesman do not match.
 */
const ROLES = new Set(
  (
    'abuse accounting accounts admin administrator all-staff alerts announce announcements billing bot bounce bounces careers ' +
    'catchall compliance contact customerservice customer-service daemon dmarc do-not-reply donotreply enquiries enquiry everyone feedback ' +
    'finance ftp help helpdesk hello hi hostmaster hr info information inquiries inquiry invoice invoices invoicing it jobs ' +
    'legal list mail mailbot mailer mailer-daemon mailerdaemon marketing media news newsletter newsletters no-reply ' +
    'no_reply noc noreply notification notifications notify office orders payroll postmaster press privacy recruiting ' +
    'recruitment reply root sales security service spam staff subscribe support sysadmin team unsubscribe updates ' +
    'usenet uucp webmaster welcome www ' +
    // German.
    'auskunft bewerbung bewerbungen buchhaltung buero datenschutz einkauf empfang geschaeftsfuehrung geschaeftsleitung ' +
    'hilfe kontakt kundendienst kundenservice personal post presse rechnung rechnungen rechnungswesen redaktion sekretariat ' +
    'verkauf vertrieb verwaltung zentrale ' +
    // French.
    'accueil achats administratif assistance bonjour candidature candidatures commandes commercial communication comptabilite ' +
    'compta contacts direction facturation factures recrutement rh secretariat serviceclient service-client ventes ' +
    // Spanish.
    'administracion atencionalcliente atencion-cliente ayuda clientes comercial compras comunicacion contabilidad contacto ' +
    'direccion empleo facturacion hola informacion pedidos prensa recepcion rrhh soporte ventas ' +
    // Portuguese.
    'administracao atendimento ajuda cobranca comercial compras comunicacao contabilidade contato contacto diretoria ' +
    'faturamento financeiro imprensa ola ouvidoria recepcao sac suporte vagas vendas ' +
    // Japanese, as it is written in addresses.
    'eigyo jinji keiri koho kouhou madoguchi otoiawase saiyo saiyou soumu support-center toiawase'
  ).split(' '),
);

/** Robots stamp each mail: `bounces+123@`, `noreply-billing@`, `notifications-x@`. */
const ROBOT =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|bounces?|notifications?|unsubscribe)(?:[-_.+=]|$)/;
const LIST = /(?:-(?:request|owner|bounces|subscribe|unsubscribe|list)|^owner-.*)$/;
const LIST_HOSTS = /^(?:lists?|listserv|mailman|googlegroups|groups)\./;

/** Whether nobody would ever read mail to this address: a robot or a mailing list. Lower-case in. */
export function isRobotAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return ROBOT.test(local) || LIST.test(local.split('+')[0] ?? local) || LIST_HOSTS.test(address.slice(at + 1));
}

/** Whether the address belongs to a role, a robot or a mailing list rather than to a person. Lower-case in. */
export function isRoleAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const plain = local.split('+')[0] ?? local;
  return ROLES.has(plain) || isRobotAddress(address);
}
