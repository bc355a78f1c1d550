import { type CheckLine, isDomain } from './check-lines';

/** Variables of ads.txt 1.1 whose value is a domain; MANAGERDOMAIN may add a country. */
const domainVariables = new Set(['SUBDOMAIN', 'OWNERDOMAIN', 'MANAGERDOMAIN', 'INVENTORYPARTNERDOMAIN']);

/**
 * One line of ads.txt (IAB Tech Lab, ads.txt 1.1, section 3.4): a seller as `domain, account, DIRECT or RESELLER`, with the id
 * of a certification authority if there is one, or a variable as `NAME=value`. What follows `;` is for extensions.
 */
export const checkAdsLine: CheckLine = (line) => {
  const [record = ''] = line.split(';', 1);
  const equals = record.indexOf('=');
  if (equals >= 0 && !record.slice(0, equals).includes(','))
    return checkVariable(record.slice(0, equals).trim().toUpperCase(), record.slice(equals + 1).trim());
  const [domain = '', account = '', relationship = '', certification, ...more] = record
    .split(',')
    .map((field) => field.trim());
  if (relationship === '' || more.length > 0) return 'fields';
  if (!isDomain(domain)) return 'domain';
  if (!/^[^\s,;#]{1,200}$/.test(account)) return 'account';
  if (!/^(?:DIRECT|RESELLER)$/i.test(relationship)) return 'relationship';
  return certification === undefined || /^[\w-]{1,100}$/.test(certification) ? null : 'certification';
};

function checkVariable(name: string, value: string) {
  if (name === 'CONTACT') return value === '' ? 'value' : null;
  if (!domainVariables.has(name)) return 'variable';
  const [domain = '', country, ...more] = value.split(',').map((part) => part.trim());
  const isCountry = country === undefined || (name === 'MANAGERDOMAIN' && /^[a-z]{2}$/i.test(country));
  return isDomain(domain) && isCountry && more.length === 0 ? null : 'domain';
}
