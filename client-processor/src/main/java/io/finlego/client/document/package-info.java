/**
 * Clients' documents: their rules and tables, and the activities that add and remove them. The
 * bytes are in the blob store; the tables say where, and which documents of a client share them.
 */
@NullMarked
package io.finlego.client.document;

import org.jspecify.annotations.NullMarked;
