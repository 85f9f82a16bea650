/** Clients and their profiles: the rules, the tables, what changes them. */
@NullMarked
package io.finlego.client.profile;

import org.jspecify.annotations.NullMarked;
