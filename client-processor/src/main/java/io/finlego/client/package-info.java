/**
 * The client processor: applies the commands on clients, and publishes events about the changes.
 */
@NullMarked
package io.finlego.client;

import org.jspecify.annotations.NullMarked;
