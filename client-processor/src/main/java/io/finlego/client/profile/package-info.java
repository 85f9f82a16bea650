/** Clients and their profiles: their rules and tables, and the activities that change them. */
@NullMarked
package io.finlego.client.profile;

import org.jspecify.annotations.NullMarked;
