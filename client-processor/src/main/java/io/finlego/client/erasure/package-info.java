/**
 * The erasure of clients: their requests to be erased, the decisions, and the destruction of their
 * keys.
 */
@NullMarked
package io.finlego.client.erasure;

import org.jspecify.annotations.NullMarked;
