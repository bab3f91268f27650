import { expect, test } from "bun:test";
import { isNetworkType, isOnNetwork } from "../../../lib/lock/network-file-system.ts";
import { isOnWindowsNetwork } from "../../../lib/lock/network-file-system-windows.ts";

test.each([["NFS", 0x6969], ["CIFS", 0xff534d42], ["CIFS, signed", -0xacb2be], ["9P", 0x01021997]])(
  "isNetworkType() knows %s",
  (_, type) => expect(isNetworkType(type)).toBe(true),
);

test.each([["ext4", 0xef53], ["tmpfs", 0x01021994], ["overlay", 0x794c7630], [
  "btrfs",
  0x9123683e,
]])(
  "isNetworkType() takes %s for local",
  (_, type) => expect(isNetworkType(type)).toBe(false),
);

test("isOnNetwork() takes what is local, or can't be told, for local", () => {
  expect([isOnNetwork("/proc"), isOnNetwork("/nowhere")]).toEqual([false, false]);
});

test("isOnWindowsNetwork() knows a share by its name", () => {
  expect([isOnWindowsNetwork("//server/share/x"), isOnWindowsNetwork("C:/Temp")])
    .toEqual([true, false]);
});
