import { blindIndex, DAY_MS, seal } from '@app/platform';
import { insert, type Seed } from './seed';
import { seedId } from './seed-id';

/** The last two digits of 139000001xx, the name, a drawn face. Everyone here is invented; `accounts.json` lists who they are. */
const ACCOUNTS: readonly (readonly [string, string, number | null])[] = [
  ['00', '沈青', 10],
  ['01', '苗小满', 1],
  ['02', '岳小棠', 6],
  ['03', '何秋霜', 4],
  ['04', '沈知秋', 5],
  ['05', '陆望舒', 7],
  ['06', '顾远山', null],
  ['07', '田有余', 3],
  ['08', '宋清和', null],
  ['09', '江晚舟', null],
  ['10', '程叙白', null],
  ['11', '柳青禾', 2],
  ['12', '赵禾苗', null],
  ['13', '孟春分', null],
  ['14', '柳月圆', null],
  ['15', '温清如', null],
  ['16', '顾长河', null],
  ['17', '宫晓晨', null],
  ['18', '房立夏', null],
  ['19', '秦谷雨', null],
  ['20', '何晴', null],
  ['24', '唐远帆', null],
];
const PARTY_MEMBERS = new Set(['01', '05', '06', '11', '16', '24']);

/** Growers are known without a phone. */
const GROWERS: readonly (readonly [string, string])[] = [
  ['dashawo-1', '田有余'],
  ['dashawo-2', '沙长明'],
  ['qinghe-1', '禾满仓'],
  ['qinghe-2', '安小鹿'],
  ['dongwa-1', '洼春生'],
  ['dongwa-2', '稻香秋'],
  ['baitansi-1', '白一川'],
  ['baitansi-2', '滩晓月'],
  ['baitansi-3', '菌小山'],
  ['gongzhuangzi-1', '宫大田'],
  ['gongzhuangzi-2', '宫青苗'],
  ['fangzhuangzi-1', '房小莓'],
  ['fangzhuangzi-2', '房青垄'],
];

export const seedPeople: Seed = async (rows, now) => {
  const createdAt = new Date(now - 180 * DAY_MS);
  const accounts = ACCOUNTS.map(([digits, name, face]) => {
    const phone = `139000001${digits}`;
    return {
      id: seedId(`person:${digits}`),
      phone: seal(phone),
      phone_index: blindIndex(phone),
      display_name: seal(name),
      avatar: face === null ? null : `/art/avatar-${String(face)}.svg`,
      is_party_member: PARTY_MEMBERS.has(digits),
      created_at: createdAt,
    };
  });
  const growers = GROWERS.map(([place, name]) => ({
    id: seedId(`grower:${place}`),
    display_name: seal(name),
    avatar: place === 'dashawo-1' ? '/art/avatar-3.svg' : null,
    created_at: createdAt,
  }));
  await insert(rows, 'persons', [...accounts, ...growers]);
  await insert(rows, 'addresses', [
    {
      id: seedId('address:shopper-1'),
      person_id: seedId('person:00'),
      name: seal('沈青'),
      phone: seal('13900000100'),
      region_code: '120104',
      street: seal('演示街道 1 号 2 门 301'),
      default_since: createdAt,
      created_at: createdAt,
    },
  ]);
};
