/** Applies the commands on clients and publishes events about them. */
@NullMarked
package io.finlego.client;

import org.jspecify.annotations.NullMarked;
