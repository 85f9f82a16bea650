/**
 * Random programs of commands, an oracle that states the effect of each command, and a way to
 * shorten a failing program.
 */
@NullMarked
package io.finlego.ledger.model;

import org.jspecify.annotations.NullMarked;
