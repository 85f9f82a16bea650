/** Clients and their profiles: their rules, their tables, and what changes them. */
@NullMarked
package io.finlego.client.profile;

import org.jspecify.annotations.NullMarked;
