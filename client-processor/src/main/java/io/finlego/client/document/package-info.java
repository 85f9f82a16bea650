/**
 * The documents of clients: their rules, their tables, and the decisions to add or remove them. The
 * blob store holds the bytes of documents. The tables say which blob holds the bytes of each
 * document.
 */
@NullMarked
package io.finlego.client.document;

import org.jspecify.annotations.NullMarked;
