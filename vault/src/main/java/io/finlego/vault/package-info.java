/**
 * A key for each client. Personal data is sealed with it before it leaves the process that received
 * it. Once the key is destroyed, that data can never be read again, wherever it is stored.
 */
@NullMarked
package io.finlego.vault;

import org.jspecify.annotations.NullMarked;
