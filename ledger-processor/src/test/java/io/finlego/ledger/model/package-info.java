/**
 * Random programs of commands, an oracle that says in a hundred lines what each must do, and a way
 * to make a program that fails short.
 */
@NullMarked
package io.finlego.ledger.model;

import org.jspecify.annotations.NullMarked;
