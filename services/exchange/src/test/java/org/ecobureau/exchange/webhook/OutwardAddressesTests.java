package org.ecobureau.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.ecobureau.exchange.webhook.OutwardAddresses.InwardAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardAddressesTests {

    /** Names that stand for one address after another. */
    private static final class Names implements DnsResolver {

        private final Deque<String> answers;

        Names(String... answers) {
            this.answers = new ArrayDeque<>(Arrays.asList(answers));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(answers.remove());
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static OutwardAddresses addresses(String... answers) {
        return new OutwardAddresses(List.of(), new Names(answers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "239.1.1.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::1",
                "2001:db8::1"
            })
    void addressesInsideAreRefused(String address) {
        assertThatExceptionOfType(InwardAddress.class)
                .isThrownBy(() -> addresses(address).resolve("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2400:3200::1",
                "2a00::1"
            })
    void addressesBesideThemPass(String address) throws Exception {
        assertThat(addresses(address).resolve("name")).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void aNameThatTurnsInwardBetweenTwoLooksIsRefusedAtTheSecond() throws Exception {
        OutwardAddresses rebinding = addresses("9.9.9.9", "127.0.0.1");
        rebinding.resolve("name");
        assertThatExceptionOfType(InwardAddress.class).isThrownBy(() -> rebinding.resolve("name"));
    }

    @Test
    void anAllowedNetworkPassesAndItsNeighboursDoNot() throws Exception {
        OutwardAddresses development =
                new OutwardAddresses(List.of(Network.of("127.0.0.1/32")), new Names("127.0.0.1", "127.0.0.2"));
        assertThat(development.resolve("name")).hasSize(1);
        assertThatExceptionOfType(InwardAddress.class).isThrownBy(() -> development.resolve("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "10.0.0.0/x"})
    void aRangeIsReadStrictly(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Network.of(text));
    }
}
