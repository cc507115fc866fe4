package org.ecobureau.exchange.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns names into addresses for the one moment of a connection, and lets none pass that is not on the public internet:
 * a name that pointed outward when the subscription was made may point inward now.
 *
 * <p>Source: the IANA registries of special-purpose IPv4 and IPv6 addresses. Of IPv6 only global unicast passes, without
 * the ranges that carry an IPv4 address inside them.
 */
final class OutwardAddresses implements DnsResolver {

    private static final List<Network> INWARD = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private final List<Network> allowed;
    private final DnsResolver names;

    /** @param allowed ranges that pass although they are not public */
    OutwardAddresses(List<Network> allowed, DnsResolver names) {
        this.allowed = List.copyOf(allowed);
        this.names = names;
    }

    /** Addresses of the host, all of them outward: one inward address among them refuses the host. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!Arrays.stream(addresses).allMatch(this::mayBeCalled)) {
            throw new InwardAddress(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeCalled(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        boolean special = INWARD.stream().anyMatch(network -> network.contains(address));
        return !special && (address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address));
    }

    /** Says that a host stands for an address that must not be called. */
    static final class InwardAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        InwardAddress(String host) {
            super(host + " is not on the public internet");
        }
    }
}
