/**
 * Clients' documents: the rules, the tables, what adds and removes them. The bytes are kept
 * elsewhere; here is what is known of them, and which of the client's documents share them.
 */
@NullMarked
package io.finlego.client.document;

import org.jspecify.annotations.NullMarked;
