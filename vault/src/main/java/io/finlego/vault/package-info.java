/**
 * Seals the personal data of clients. Each client has a separate key. A process that receives
 * personal data seals the data with the client's key before the data leaves the process. After the
 * key is destroyed, the data can never be read again, wherever it is stored. Secrets that belong to
 * no client's data, such as one-time codes, are sealed with keys of the institution.
 */
@NullMarked
package io.finlego.vault;

import org.jspecify.annotations.NullMarked;
