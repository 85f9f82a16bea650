/** Applies the commands on clients and publishes what happened to them. */
@NullMarked
package io.finlego.client;

import org.jspecify.annotations.NullMarked;
