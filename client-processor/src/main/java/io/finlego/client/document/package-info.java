/**
 * Clients' documents: the rules, the tables, the handler. The bytes are kept elsewhere; here is
 * what is known of them, and which of the client's documents have the same.
 */
@NullMarked
package io.finlego.client.document;

import org.jspecify.annotations.NullMarked;
