import { useState } from 'react';
import { useAct, useApi } from '../api';
import { graphql } from '../generated/shop';
import type { AddressesQuery } from '../generated/shop/graphql';
import { For } from '../sign-in';
import {
  Button,
  Checkbox,
  Empty,
  IconButton,
  NavBar,
  Refused,
  Sheet,
  Tag,
  toast,
  TroubleNote,
  useConfirm,
  usePageTitle,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { AddressFields, NO_RECIPIENT, tidy, troublesOf, type Recipient } from './address-fields';
import s from './address.module.css';
import { focusField } from './form-troubles';

const ADDRESSES = graphql(`
  query Addresses {
    me {
      id
      addresses {
        id
        name
        phone
        regionCode
        regionName
        street
        isDefault
      }
    }
  }
`);

const SAVE = graphql(`
  mutation SaveAddress($input: SaveAddressInput!) {
    saveAddress(input: $input) {
      id
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveAddress($id: ID!) {
    removeAddress(id: $id) {
      id
    }
  }
`);

type Address = NonNullable<AddressesQuery['me']>['addresses'][number];

export default function Addresses() {
  const { t } = useWords();
  usePageTitle(t('shop.me.addresses'));
  return (
    <>
      <NavBar title={t('shop.me.addresses')} up="/me" />
      <For>
        <AddressList />
      </For>
    </>
  );
}

function AddressList() {
  const { t } = useWords();
  const { data, trouble, waiting, reload } = useApi(ADDRESSES, {});
  const [editing, setEditing] = useState<Address | 'new'>();
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting || !data) return <Waiting rows={3} shape="rows" />;
  const addresses = data.me?.addresses ?? [];
  const add = (
    <Button
      look="fill"
      icon="plus"
      wide
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('shop.addresses.add')}
    </Button>
  );
  return (
    <div className={s.list}>
      {addresses.length === 0 && <Empty action={add}>{t('shop.addresses.none')}</Empty>}
      {addresses.map((address) => (
        <AddressCard
          key={address.id}
          address={address}
          onEdit={() => {
            setEditing(address);
          }}
        />
      ))}
      {addresses.length > 0 && add}
      {editing && (
        <EditSheet
          address={editing === 'new' ? undefined : editing}
          isFirst={addresses.length === 0}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </div>
  );
}

function AddressCard({ address, onEdit }: { address: Address; onEdit: () => void }) {
  const { t } = useWords();
  const ask = useConfirm();
  const remove = useAct(REMOVE);
  const takeOut = async () => {
    const yes = await ask({
      title: t('shop.addresses.remove_sure'),
      body: <p className="small">{address.street}</p>,
      act: t('shop.addresses.remove'),
      danger: true,
    });
    if (yes && (await remove.run({ id: address.id }))) toast(t('shop.addresses.removed'));
  };
  return (
    <article className={`card ${s.card ?? ''}`}>
      <div className="grow">
        <p className="b">
          {address.name} {address.phone}{' '}
          {address.isDefault && <Tag tone="leaf">{t('shop.addresses.default')}</Tag>}
        </p>
        <p className="small mute">
          {address.regionName} {address.street}
        </p>
        <Refused trouble={remove.trouble} />
      </div>
      <IconButton icon="edit" label={t('shop.addresses.edit', { street: address.street })} onClick={onEdit} />
      <IconButton
        icon="trash"
        label={t('shop.addresses.remove_this', { street: address.street })}
        onClick={() => void takeOut()}
      />
    </article>
  );
}

interface EditProps {
  address: Address | undefined;
  isFirst: boolean;
  onClose: () => void;
}

function EditSheet({ address, isFirst, onClose }: EditProps) {
  const { t } = useWords();
  const save = useAct(SAVE);
  const [typed, setTyped] = useState<Recipient>(address ?? NO_RECIPIENT);
  const [isDefault, setIsDefault] = useState(address?.isDefault ?? isFirst);
  const [wasPressed, setWasPressed] = useState(false);
  const found = troublesOf(typed);
  const submit = async () => {
    setWasPressed(true);
    const [first] = Object.keys(found);
    if (first) {
      requestAnimationFrame(() => {
        focusField(first);
      });
      return;
    }
    const { name, phone, regionCode, street } = tidy(typed);
    const saved = await save.run((requestId) => ({
      input: { requestId, id: address?.id ?? null, name, phone, regionCode, street, isDefault },
    }));
    if (!saved) return;
    toast(t('shop.addresses.saved'));
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(address ? 'shop.addresses.change' : 'shop.addresses.add')}
      foot={
        <>
          <Refused trouble={save.trouble} />
          <Button look="fill" wide busy={save.busy} onClick={() => void submit()}>
            {t('shop.addresses.save')}
          </Button>
        </>
      }
    >
      <AddressFields value={typed} onChange={setTyped} troubles={wasPressed ? found : {}} />
      <Checkbox
        checked={isDefault}
        onChange={(event) => {
          setIsDefault(event.target.checked);
        }}
      >
        {t('shop.addresses.make_default')}
      </Checkbox>
    </Sheet>
  );
}
